namespace Discord.Interactions;

/// <summary>Suggests values for options. Runs without preconditions, and without a scope of its own.</summary>
public abstract class AutocompleteHandler : IAutocompleteHandler
{
    public InteractionService InteractionService { get; set; }

    public abstract Task<AutocompletionResult> GenerateSuggestionsAsync(
        IInteractionContext context,
        IAutocompleteInteraction autocompleteInteraction,
        IParameterInfo parameter,
        IServiceProvider services);

    public Task<IResult> ExecuteAsync(
        IInteractionContext context,
        IAutocompleteInteraction autocompleteInteraction,
        IParameterInfo parameter,
        IServiceProvider services)
    {
        if (InteractionService.DefaultRunMode == RunMode.Sync)
            return AnswerAsync(context, autocompleteInteraction, parameter, services);
        _ = Task.Run(() => AnswerAsync(context, autocompleteInteraction, parameter, services));
        return ExecuteResult.SuccessTask;
    }

    private async Task<IResult> AnswerAsync(
        IInteractionContext context,
        IAutocompleteInteraction interaction,
        IParameterInfo parameter,
        IServiceProvider services)
    {
        IResult result;
        try
        {
            var suggestions = await GenerateSuggestionsAsync(context, interaction, parameter, services);
            if (suggestions.IsSuccess)
                await interaction.RespondAsync(suggestions.Suggestions);
            result = suggestions;
        }
        catch (Exception exception)
        {
            await InteractionService.LogErrorAsync(exception);
            result = ExecuteResult.FromError(exception);
        }
        await InteractionService.RaiseAutocompleteHandlerExecutedAsync(this, context, result);
        return result;
    }
}
