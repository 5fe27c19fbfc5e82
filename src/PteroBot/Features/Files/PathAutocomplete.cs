using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Files;

/// <summary>Suggests files and folders of the server that was chosen before.</summary>
internal sealed class PathAutocomplete : PathSuggestions
{
    protected override bool OnlyFolders => false;
}

/// <summary>Suggests folders of the server that was chosen before.</summary>
internal sealed class FolderAutocomplete : PathSuggestions
{
    protected override bool OnlyFolders => true;
}

/// <summary>
/// Suggestions come from memory. A folder that is not there is read once, in the background, and only when its own folder is known to hold it: what
/// somebody types never becomes a request by itself.
/// </summary>
internal abstract class PathSuggestions : BotAutocomplete
{
    private const int MaxLength = 100;

    // Discord waits three seconds for suggestions.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1.5);

    protected abstract bool OnlyFolders { get; }

    protected override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        var asked = ((IAutocompleteInteraction)context.Interaction).Data.Options.FirstOrDefault(option => option.Name == "server")?.Value?.ToString() ?? "";
        var slash = typed.LastIndexOf('/');
        if (!ServerPath.TryParse(slash < 0 ? "" : typed[..slash], out var path))
            return [];
        var folder = await TryReadAsync(asked, path, context, services);
        return folder is null ? [] : Fitting(folder, typed[(slash + 1)..]).Take(MaxChoices).Select(entry => Choice(folder.Path.Child(entry.Name), entry.IsFile));
    }

    private static async Task<FolderContents?> TryReadAsync(string asked, ServerPath path, BotContext context, IServiceProvider services)
    {
        try
        {
            return await ReadAsync(asked, path, context, services).WaitAsync(FirstWait, services.GetRequiredService<TimeProvider>(), context.Cancellation);
        }
        catch (Exception failure) when (failure is PanelException or TimeoutException)
        {
            return null;
        }
    }

    private static async Task<FolderContents?> ReadAsync(string asked, ServerPath path, BotContext context, IServiceProvider services)
    {
        var access = services.GetRequiredService<AccessControl>();
        if ((await access.KnownServerAsync(context.Actor, asked, ServerAction.ReadFiles, context.Cancellation)).Allowed is not { } server)
            return null;
        services.GetRequiredService<RecentRooms>().Use(server);
        var (folder, book) = (new FileSpot(server, path), services.GetRequiredService<FolderBook>());
        if (book.PeekForSuggestions(folder) is { } kept)
            return kept;
        if (!path.IsRoot && book.Peek(folder.Folder)?.Find(path.Name) is not { IsFile: false })
            return null;
        return await book.ReadForSuggestionsAsync(folder, context.Cancellation);
    }

    private IEnumerable<FileEntry> Fitting(FolderContents folder, string begun) => folder.Entries
        .Where(entry => (!OnlyFolders || !entry.IsFile) && entry.Name.Contains(begun, StringComparison.OrdinalIgnoreCase))
        .OrderBy(entry => !entry.Name.StartsWith(begun, StringComparison.OrdinalIgnoreCase));

    /// <summary>Of a long path the end is shown: the beginning is what was typed.</summary>
    private static AutocompleteResult Choice(ServerPath path, bool isFile)
    {
        var text = Outside.Plain(isFile ? path.Text : path.Text + "/", ServerPath.MaxLength);
        var shown = text.Length <= MaxLength ? text : Outside.Plain($"…/{path.Name}", MaxLength);
        return new AutocompleteResult(shown, FilePlaces.Short(path.Text, MaxLength));
    }
}
