namespace Discord.Interactions;

public partial class InteractionService
{
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
            ISlashCommandInteraction slash => ExecuteAsync(SearchSlashCommand(slash), context, services),
            IComponentInteraction component => ExecuteAsync(SearchComponentCommand(component), context, services),
            IModalInteraction modal => ExecuteAsync(_modalRoutes.Find(modal.Data.CustomId), context, services),
            IAutocompleteInteraction autocomplete => SuggestAsync(autocomplete, context, services),
            _ => throw new InvalidOperationException($"{context.Interaction.Type} interaction type cannot be executed by the Interaction service"),
        };
    }

    private async Task<IResult> ExecuteAsync<T>(SearchResult<T> search, IInteractionContext context, IServiceProvider services)
        where T : class, ICommandInfo
    {
        if (search.IsSuccess)
        {
            Captures.Keep(context, search.Command, search.RegexCaptureGroups);
            return await search.Command.ExecuteAsync(context, services);
        }
        await RaiseInteractionExecutedAsync(null, context, search);
        return search;
    }

    private async Task<IResult> SuggestAsync(IAutocompleteInteraction interaction, IInteractionContext context, IServiceProvider services)
    {
        var typed = interaction.Data.Current.Name;
        var option = _slashRoutes.Find(interaction.Data).Command?.Parameters.FirstOrDefault(parameter => parameter.Name == typed);
        if (option?.AutocompleteHandler is { } handler)
            return await handler.ExecuteAsync(context, interaction, option, services);
        var missing = ExecuteResult.FromError(
            InteractionCommandError.UnknownCommand,
            $"No autocomplete handler found for {interaction.Data.CommandName} {typed}");
        await RaiseInteractionExecutedAsync(null, context, missing);
        return missing;
    }
}
