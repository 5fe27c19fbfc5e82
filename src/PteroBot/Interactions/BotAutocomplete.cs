using Discord;
using Discord.Interactions;

namespace PteroBot.Interactions;

/// <summary>
/// Base of all autocomplete handlers: checks the gates of the command that the option belongs to (Discord.Net does not), and
/// answers from memory. Whoever may not use the command gets no suggestions.
/// </summary>
internal abstract class BotAutocomplete : AutocompleteHandler
{
    /// <summary>Discord takes no more.</summary>
    public const int MaxChoices = 25;

    /// <summary>What fits to the text so far, best first. No request to a panel that has not been made already.</summary>
    protected abstract ValueTask<IEnumerable<AutocompleteResult>> SuggestAsync(BotContext context, string typed, IServiceProvider services);

    public sealed override async Task<AutocompletionResult> GenerateSuggestionsAsync(
        IInteractionContext context, IAutocompleteInteraction autocompleteInteraction, IParameterInfo parameter, IServiceProvider services)
    {
        var gates = await parameter.Command.CheckPreconditionsAsync(context, services);
        if (!gates.IsSuccess)
            return AutocompletionResult.FromSuccess([]);
        var typed = autocompleteInteraction.Data.Current.Value?.ToString() ?? "";
        var suggestions = await SuggestAsync((BotContext)context, typed, services);
        return AutocompletionResult.FromSuccess(suggestions.Take(MaxChoices));
    }
}
