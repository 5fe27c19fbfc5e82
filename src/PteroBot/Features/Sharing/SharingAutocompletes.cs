using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Sharing;

/// <summary>Suggests the servers that the guild's community keys reach, and all of them.</summary>
internal sealed class LentServerAutocomplete : BotAutocomplete
{
    // Discord waits three seconds for suggestions.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1.5);

    protected override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        var all = await ListAsync(context, services);
        var last = typed[(typed.LastIndexOf(',') + 1)..].Trim();
        var before = typed[..(typed.LastIndexOf(',') + 1)];
        var whole = all.Where(server => server.Server is null && GrantTexts.AllServers.Contains(last, StringComparison.OrdinalIgnoreCase));
        var found = whole.Concat(ServerSearch.Suggest([.. all.Where(server => server.Server is not null)], last, MaxChoices, server => server.Server!));
        return found.Select(server => Choice(server, all, before)).Where(choice => choice.Value.ToString()!.Length <= 100);
    }

    private static async Task<IReadOnlyList<LentServer>> ListAsync(BotContext context, IServiceProvider services)
    {
        try
        {
            return await services.GetRequiredService<LentServers>().ListAsync(context.Actor, context.Cancellation)
                .WaitAsync(FirstWait, services.GetRequiredService<TimeProvider>(), context.Cancellation);
        }
        catch (Exception failure) when (failure is PanelException or TimeoutException)
        {
            return [];
        }
    }

    private static AutocompleteResult Choice(LentServer server, IReadOnlyList<LentServer> all, string before)
    {
        var name = server.Server is { } one ? $"{Outside.Plain(one.Name, 60)} · {Outside.Plain(one.Node, 25)}" : $"{Words.Capitalised(GrantTexts.AllServers)} · {Outside.Plain(PanelPages.Name(server.Account.Panel), 40)}";
        return new AutocompleteResult(name, $"{before}{LentServers.ValueOf(server, all)}");
    }
}

/// <summary>Suggests what can be shared; after a comma, what can be added.</summary>
internal sealed class GrantWordAutocomplete : BotAutocomplete
{
    protected override ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        var comma = typed.LastIndexOf(',');
        var (before, begun) = (typed[..(comma + 1)], typed[(comma + 1)..].Trim());
        var said = before.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => GrantWords.Find(word)?.Key).ToHashSet();
        var words = GrantWords.Sets.Concat(GrantWords.All).Where(word => !said.Contains(word.Key) && word.Label.Contains(begun.Replace('-', ' '), StringComparison.OrdinalIgnoreCase));
        return ValueTask.FromResult(words.Select(word => new AutocompleteResult(Cut.To($"{Prefix(before)}{word.Label}{Meaning(word)}", 100), $"{Prefix(before)}{word.Key}"))
            .Where(choice => choice.Value.ToString()!.Length <= 100));
    }

    private static string Prefix(string before) => before.Length == 0 ? "" : $"{before.TrimEnd(',', ' ')}, ";

    private static string Meaning(GrantWord word) => GrantWords.Sets.Contains(word) ? $" = {string.Join(", ", GrantWords.Of(word.Actions.ToList()))}" : "";
}
