using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Access.Grants;
using PteroBot.Interactions;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Access;

/// <summary>Suggests the person's own servers and those that are shared with them here, from memory; values are what stands for a server. After a start the first keystroke waits a moment for the list.</summary>
internal sealed class ServerAutocomplete : BotAutocomplete
{
    // Discord waits three seconds for suggestions.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1.5);

    protected override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        var feeds = services.GetService<ServerFeeds>();
        services.GetService<RecentPeople>()?.See(context.Actor);
        return ServerSearch.Suggest(await KnownAsync(context, services), typed, MaxChoices, server => server.Server).Select(server => Choice(server.Server, Seen(server, feeds)));
    }

    private static async ValueTask<IReadOnlyList<ServerAccess>> KnownAsync(BotContext context, IServiceProvider services)
    {
        try
        {
            var listing = services.GetRequiredService<AccessControl>().ListAsync(context.Actor, ListReading.Suggested, context.Cancellation);
            return (await listing.WaitAsync(FirstWait, services.GetRequiredService<TimeProvider>(), context.Cancellation)).Allowed?.Servers ?? [];
        }
        catch (Exception failure) when (failure is PanelException or TimeoutException)
        {
            return [];
        }
    }

    /// <summary>What is in memory only; a dot is not worth a request.</summary>
    private static ServerCondition? Seen(ServerAccess server, ServerFeeds? feeds) =>
        feeds?.Seen(FeedKey.Of(server.Account.Panel, server.Server)) ?? Conditions.Of(server.Server.Obstacle);

    private static AutocompleteResult Choice(ServerEntry server, ServerCondition? seen) =>
        new($"{(seen is { } condition ? $"{Theme.Of(condition).Dot} " : "")}{Outside.Plain(server.Name, 60)} · {Outside.Plain(server.Node, 20)}{(server.IsShared ? " · shared here" : "")}", server.Reference);
}
