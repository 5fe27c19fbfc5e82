namespace Discord.Interactions;

/// <summary>Suggests values for options. One instance serves all of them, for as long as the service lives.</summary>
public interface IAutocompleteHandler
{
    InteractionService InteractionService { get; }

    Task<AutocompletionResult> GenerateSuggestionsAsync(
        IInteractionContext context,
        IAutocompleteInteraction autocompleteInteraction,
        IParameterInfo parameter,
        IServiceProvider services);

    Task<IResult> ExecuteAsync(
        IInteractionContext context,
        IAutocompleteInteraction autocompleteInteraction,
        IParameterInfo parameter,
        IServiceProvider services);
}
