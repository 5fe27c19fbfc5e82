using Discord;
using Microsoft.Extensions.DependencyInjection;
using PteroBot.Interactions;
using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>Suggests things of the server that the command's <c>server</c> option names, from the person's own memory of them.</summary>
internal abstract class PersonalAutocomplete<T> : BotAutocomplete
{
    private const string ServerOption = "server";

    // Discord waits three seconds for suggestions.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1.5);

    /// <summary>What looking at these needs.</summary>
    protected abstract ServerAction Action { get; }

    protected abstract PersonalLists<T> Lists(IServiceProvider services);

    /// <summary>What a person reads, and what the command gets.</summary>
    protected abstract (string Text, string Value) ChoiceOf(T thing);

    protected sealed override async ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services)
    {
        var options = ((IAutocompleteInteraction)context.Interaction).Data.Options;
        if (options?.FirstOrDefault(option => option.Name == ServerOption)?.Value?.ToString() is not { Length: > 0 } asked)
            return [];
        try
        {
            var known = await KnownAsync(context, asked, services).WaitAsync(FirstWait, services.GetRequiredService<TimeProvider>(), context.Cancellation);
            return known.Select(ChoiceOf)
                .Where(choice => choice.Text.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
                .Select(choice => new AutocompleteResult(choice.Text, choice.Value));
        }
        catch (Exception failure) when (failure is PanelException or TimeoutException)
        {
            return [];
        }
    }

    private async Task<IReadOnlyList<T>> KnownAsync(BotContext context, string asked, IServiceProvider services) =>
        (await services.GetRequiredService<AccessControl>().ServerAsync(context.Actor, asked, Action, context.Cancellation)).Allowed is { } server
            ? await Lists(services).ListAsync(server, context.Cancellation)
            : [];
}
