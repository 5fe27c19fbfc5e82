using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
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
        var servers = await KnownAsync(context, services);
        return ServerSearch.Suggest(servers, typed, MaxChoices).Select(Choice);
    }

    private static async ValueTask<IReadOnlyList<ServerEntry>> KnownAsync(BotContext context, IServiceProvider services)
    {
        var account = (await services.GetRequiredService<AccessControl>().AccountAsync(context.Actor, context.Cancellation)).Allowed;
        if (account is null)
            return [];
        try
        {
            var directory = services.GetRequiredService<ServerDirectory>();
            return await directory.ListAsync(account, context.Cancellation).WaitAsync(FirstWait, services.GetRequiredService<TimeProvider>(), context.Cancellation);
        }
        catch (Exception failure) when (failure is PanelException or TimeoutException)
        {
            return [];
        }
    }

    private static AutocompleteResult Choice(ServerEntry server) =>
        new($"{Outside.Plain(server.Name, 70)} · {Outside.Plain(server.Node, 25)}", server.Identifier);
}
