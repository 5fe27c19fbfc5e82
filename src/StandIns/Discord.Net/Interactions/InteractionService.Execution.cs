namespace Discord.Interactions;

public partial class InteractionService
{
    private readonly bool _enableAutocompleteHandlers;

    public SearchResult<SlashCommandInfo> SearchSlashCommand(ISlashCommandInteraction slashCommandInteraction)
        => _slashRoutes.Find(slashCommandInteraction.Data);

    public SearchResult<ComponentCommandInfo> SearchComponentCommand(IComponentInteraction componentInteraction)
        => _componentRoutes.Find(componentInteraction.Data.CustomId);

    /// <summary>Runs the command that an interaction is meant for. An unknown one is a result, not an exception.</summary>
    /// <exception cref="InvalidOperationException">No command can answer this kind of interaction.</exception>
    public Task<IResult> ExecuteCommandAsync(IInteractionContext context, IServiceProvider services)
    {
        services ??= NoServices.Instance;
        return context.Interaction switch
        {
            ISlashCommandInteraction slash => ExecuteAsync(SearchSlashCommand(slash), context, services, RaiseSlashCommandExecutedAsync),
            IComponentInteraction component => ExecuteAsync(SearchComponentCommand(component), context, services, RaiseComponentCommandExecutedAsync),
            IModalInteraction modal => ExecuteAsync(_modalRoutes.Find(modal.Data.CustomId), context, services, RaiseModalCommandExecutedAsync),
            IAutocompleteInteraction autocomplete => SuggestAsync(autocomplete, context, services),
            _ => throw new InvalidOperationException($"{context.Interaction.Type} interaction type cannot be executed by the Interaction service"),
        };
    }

    private static Task<IResult> ExecuteAsync<T>(
        SearchResult<T> search,
        IInteractionContext context,
        IServiceProvider services,
        Func<T, IInteractionContext, IResult, Task> raiseExecuted)
        where T : class, ICommandInfo
    {
        if (!search.IsSuccess)
            return NotFoundAsync(search, context, raiseExecuted);
        Captures.Keep(context, search.Command, search.RegexCaptureGroups);
        return search.Command.ExecuteAsync(context, services);
    }

    private static async Task<IResult> NotFoundAsync<T>(
        SearchResult<T> search,
        IInteractionContext context,
        Func<T, IInteractionContext, IResult, Task> raiseExecuted)
        where T : class, ICommandInfo
    {
        await raiseExecuted(null, context, search);
        return search;
    }

    private Task<IResult> SuggestAsync(IAutocompleteInteraction interaction, IInteractionContext context, IServiceProvider services)
    {
        var search = _slashRoutes.Find(interaction.Data);
        var option = search.Command?.Parameters.FirstOrDefault(parameter => parameter.Name == interaction.Data.Current.Name);
        return _enableAutocompleteHandlers && option?.AutocompleteHandler is { } handler
            ? handler.ExecuteAsync(context, interaction, option, services)
            : Task.FromResult<IResult>(ExecuteResult.FromError(
                InteractionCommandError.UnknownCommand,
                $"No autocomplete handler found for {interaction.Data.CommandName} {interaction.Data.Current.Name}"));
    }
}
