using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin;

/// <summary>Suggests servers of the guild's panel to its administrators, from memory; values are their numbers.</summary>
internal sealed class AdminServerAutocomplete : BotAutocomplete
{
    // Discord waits three seconds for suggestions.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1.5);

    protected override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        try
        {
            var clock = services.GetRequiredService<TimeProvider>();
            var found = await services.GetRequiredService<AdminServers>().ListAsync(context.Actor, context.Cancellation).WaitAsync(FirstWait, clock, context.Cancellation);
            return found.Allowed is { } list ? AdminSearch.Matching(list.Servers, typed).Select(Choice) : [];
        }
        catch (Exception failure) when (failure is PanelException or TimeoutException)
        {
            return [];
        }
    }

    private static AutocompleteResult Choice(Server server)
    {
        var state = AdminSearch.Closed(server) is { } closed ? $"{Theme.Of(closed).Dot} " : "";
        return new($"{state}{Outside.Plain(server.Name, 50)} · {Outside.Plain(server.Owner?.Username ?? $"user {server.OwnerId}", 20)} · {Outside.Plain(server.Node?.Name ?? $"node {server.NodeId}", 15)}", server.Id.ToString());
    }
}
