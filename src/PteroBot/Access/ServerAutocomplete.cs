using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Access;

/// <summary>Suggests the person's own servers, from memory; values are identifiers. After a start the first keystroke waits a moment for the list.</summary>
internal sealed class ServerAutocomplete : BotAutocomplete
{
    // Discord waits three seconds for suggestions.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1.5);

    protected override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        var account = (await services.GetRequiredService<AccessControl>().AccountAsync(context.Actor, context.Cancellation)).Allowed;
        if (account is null)
            return [];
        var feeds = services.GetService<ServerFeeds>();
        return ServerSearch.Suggest(await KnownAsync(account, context, services), typed, MaxChoices).Select(server => Choice(server, Seen(server, account.Panel, feeds)));
    }

    private static async ValueTask<IReadOnlyList<ServerEntry>> KnownAsync(AccountAccess account, BotContext context, IServiceProvider services)
    {
        try
        {
            var directory = services.GetRequiredService<ServerDirectory>();
            return await directory.SuggestedAsync(account, context.Cancellation).WaitAsync(FirstWait, services.GetRequiredService<TimeProvider>(), context.Cancellation);
        }
        catch (Exception failure) when (failure is PanelException or TimeoutException)
        {
            return [];
        }
    }

    /// <summary>What is in memory only; a dot is not worth a request.</summary>
    private static ServerCondition? Seen(ServerEntry server, PanelAddress panel, ServerFeeds? feeds) =>
        feeds?.Seen(FeedKey.Of(panel, server)) ?? Conditions.Of(server.Obstacle);

    private static AutocompleteResult Choice(ServerEntry server, ServerCondition? seen) =>
        new($"{(seen is { } condition ? $"{Theme.Of(condition).Dot} " : "")}{Outside.Plain(server.Name, 68)} · {Outside.Plain(server.Node, 25)}", server.Identifier);
}
