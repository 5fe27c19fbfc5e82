using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Rooms;

/// <summary>
/// Suggests things of the server that is chosen in the same command, from this person's memory. The first keystroke after a start waits a
/// moment for the list; that read is one of the background.
/// </summary>
internal abstract class RoomAutocomplete<T> : BotAutocomplete
{
    private const int MaxLabel = 100;
    private const int MaxValue = 100;

    // Discord waits three seconds for suggestions.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1.5);

    protected abstract Task<IReadOnlyList<T>> ReadAsync(ClientApi client, ServerId server);

    /// <summary>What is shown and searched.</summary>
    protected abstract string LabelOf(T item);

    /// <summary>What the command gets.</summary>
    protected abstract string ValueOf(T item);

    protected sealed override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        if (await FindAsync(context, services) is not { } access)
            return [];
        var items = await ListAsync(access, context, services);
        return items.Select(item => (Label: Outside.Plain(LabelOf(item), MaxLabel), Value: ValueOf(item)))
            .Where(choice => choice.Value.Length is > 0 and <= MaxValue && choice.Label.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(choice => new AutocompleteResult(choice.Label, choice.Value));
    }

    private static async Task<ServerAccess?> FindAsync(BotContext context, IServiceProvider services)
    {
        var asked = ((IAutocompleteInteraction)context.Interaction).Data.Options.FirstOrDefault(option => option.Name == "server")?.Value?.ToString();
        if (string.IsNullOrWhiteSpace(asked) || (await services.GetRequiredService<AccessControl>().AccountAsync(context.Actor, context.Cancellation)).Allowed is not { } account)
            return null;
        var known = services.GetRequiredService<ServerDirectory>().Peek(context.Actor.UserId, account.Panel);
        return known is not null && ServerSearch.Find(known, asked).Allowed is { } server ? new ServerAccess(account, server) : null;
    }

    private async Task<IReadOnlyList<T>> ListAsync(ServerAccess access, BotContext context, IServiceProvider services)
    {
        try
        {
            return await services.GetRequiredService<RoomShelf<T>>()
                .ListAsync(access, found => ReadAsync(found.Account.Background, found.Id), context.Cancellation)
                .WaitAsync(FirstWait, services.GetRequiredService<TimeProvider>(), context.Cancellation);
        }
        catch (TimeoutException)
        {
            return [];
        }
    }
}
