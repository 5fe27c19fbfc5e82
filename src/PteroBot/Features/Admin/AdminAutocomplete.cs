using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin;

/// <summary>Suggests things of the guild's panel to its administrators, from memory; values are their numbers.</summary>
internal abstract class AdminAutocomplete<T> : BotAutocomplete
{
    private const int MaxLabel = 100;

    // Discord waits three seconds for suggestions.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1.5);

    /// <summary>What fits to the text so far.</summary>
    protected abstract IEnumerable<T> Matching(IReadOnlyList<T> items, string typed);

    /// <summary>What is shown, plain and not cut.</summary>
    protected abstract string LabelOf(T item);

    /// <summary>What the command gets.</summary>
    protected abstract string ValueOf(T item);

    protected sealed override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        try
        {
            var items = await ListAsync(context, services).WaitAsync(FirstWait, services.GetRequiredService<TimeProvider>(), context.Cancellation);
            return Matching(items, typed).Select(item => new AutocompleteResult(Cut.To(LabelOf(item), MaxLabel), ValueOf(item)));
        }
        catch (Exception failure) when (failure is PanelException or TimeoutException)
        {
            return [];
        }
    }

    /// <summary>All that there are, from memory where it is known: those of the whole panel, unless a kind of thing belongs to something else.</summary>
    /// <exception cref="PanelException">They had to be read and the panel did not give them.</exception>
    protected virtual Task<IReadOnlyList<T>> ListAsync(AdministrationAccess access, BotContext context, IServiceProvider services) =>
        services.GetRequiredService<AdminShelf<T>>().ListAsync(access, context.Cancellation);

    private async Task<IReadOnlyList<T>> ListAsync(BotContext context, IServiceProvider services) =>
        (await services.GetRequiredService<Administration>().OpenAsync(context.Actor, context.Panel, context.Cancellation)).Allowed is { } access
            ? await ListAsync(access, context, services)
            : [];
}
