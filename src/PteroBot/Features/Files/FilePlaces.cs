using PteroBot.Storage;

namespace PteroBot.Features.Files;

/// <summary>
/// Paths as controls carry them: as they are where they fit into a custom id beside the rest, otherwise as a mark, with the path in the store.
/// So most controls need no store at all, and the others work after a restart too.
/// </summary>
internal sealed class FilePlaces(IDocumentStore store, TimeProvider clock)
{
    /// <summary>A control that nobody was shown for so long is forgotten; these messages are seen by one person, who closes them sooner.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    // Escaped, beside the action, the server with its panel, an upload and a confirmation.
    private const int MaxInline = 34;
    private const char Marker = '~';
    private static readonly TimeSpan TidyPause = TimeSpan.FromDays(1);
    private DateTimeOffset _tidyAt;

    /// <summary>What stands for a path in a suggestion or a menu that takes a hundred characters: the path itself, or its mark.</summary>
    public static string Short(string text, int max) => text.Length <= max && text[0] != Marker && text.Trim() == text ? text : Marker + ServerPath.MarkOf(text);

    /// <summary>What stands for the path in custom ids.</summary>
    public async Task<string> KeepAsync(ServerPath path, CancellationToken cancellationToken)
    {
        if (EscapedLength(path.Text) <= MaxInline)
            return path.Text;
        var now = clock.GetUtcNow();
        await store.PutAsync(FilePlaceDocuments.Type, path.Mark, new FilePlace { Path = path.Text, At = now }, cancellationToken);
        await TidyAsync(now, cancellationToken);
        return Marker + path.Mark;
    }

    /// <summary>The path that a control carries; null when it is forgotten, or nothing that we wrote.</summary>
    public async Task<ServerPath?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (!token.StartsWith(Marker))
            return ServerPath.TryParse(token, out var path) ? path : null;
        var kept = await store.FindAsync(FilePlaceDocuments.Type, token[1..], cancellationToken);
        return kept is not null && ServerPath.TryParse(kept.Value.Path, out var found) ? found : null;
    }

    private static int EscapedLength(string text)
    {
        var length = 0;
        foreach (var letter in text)
            length += letter is '/' or '%' or '*' or '{' or '}' ? 3 : 1;
        return length;
    }

    private async Task TidyAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now < _tidyAt)
            return;
        _tidyAt = now + TidyPause;
        var old = await store.QueryAsync(FilePlaceDocuments.Type, new() { Index = FilePlaceDocuments.ByAge, Below = now - KeptFor, Limit = 1000 }, cancellationToken);
        foreach (var place in old)
            await store.DeleteAsync(FilePlaceDocuments.Type, place.Id, cancellationToken);
    }
}
