using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Rooms;

/// <summary>
/// Suggests things of the server that is chosen in the same command, from this person's memory, which is filled ahead. Where it is not filled yet, the
/// first keystroke waits a moment for the list; that read is one of the background.
/// </summary>
internal abstract class RoomAutocomplete<T> : BotAutocomplete
{
    private const string ServerOption = "server";
    private const int MaxLabel = 100;
    private const int MaxValue = 100;

    // Discord waits three seconds for suggestions.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1.5);

    /// <summary>What looking at these things needs.</summary>
    public abstract ServerAction Action { get; }

    /// <summary>Reads them from the panel.</summary>
    public abstract Task<IReadOnlyList<T>> ReadAsync(ClientApi client, ServerId server);

    /// <summary>What is shown and searched.</summary>
    protected abstract string LabelOf(T item);

    /// <summary>What the command gets.</summary>
    protected abstract string ValueOf(T item);

    protected sealed override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        var options = ((IAutocompleteInteraction)context.Interaction).Data.Options;
        if (options?.FirstOrDefault(option => option.Name == ServerOption)?.Value?.ToString() is not { Length: > 0 } asked)
            return [];
        var items = await ListAsync(context, asked, services);
        return items.Select(item => (Label: Outside.Plain(LabelOf(item), MaxLabel), Value: ValueOf(item)))
            .Where(choice => choice.Value.Length is > 0 and <= MaxValue && choice.Label.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(choice => new AutocompleteResult(choice.Label, choice.Value));
    }

    private async Task<IReadOnlyList<T>> ListAsync(BotContext context, string asked, IServiceProvider services)
    {
        try
        {
            return await ReadAsync(context, asked, services).WaitAsync(FirstWait, services.GetRequiredService<TimeProvider>(), context.Cancellation);
        }
        catch (Exception failure) when (failure is PanelException or TimeoutException)
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<T>> ReadAsync(BotContext context, string asked, IServiceProvider services)
    {
        var known = await services.GetRequiredService<AccessControl>().KnownServerAsync(context.Actor, asked, Action, context.Cancellation);
        if (known.Allowed is not { } access)
            return [];
        services.GetRequiredService<RecentRooms>().Use(access);
        return await services.GetRequiredService<RoomShelf<T>>().ListAsync(access, found => ReadAsync(found.Background, found.Id), context.Cancellation);
    }
}
