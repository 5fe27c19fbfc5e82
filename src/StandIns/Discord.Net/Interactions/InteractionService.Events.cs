namespace Discord.Interactions;

public partial class InteractionService
{
    public event Func<LogMessage, Task> Log;

    /// <summary>Raised with every kind of command. The command is null when none was found.</summary>
    public event Func<ICommandInfo, IInteractionContext, IResult, Task> InteractionExecuted;

    public event Func<SlashCommandInfo, IInteractionContext, IResult, Task> SlashCommandExecuted;

    public event Func<ComponentCommandInfo, IInteractionContext, IResult, Task> ComponentCommandExecuted;

    public event Func<ModalCommandInfo, IInteractionContext, IResult, Task> ModalCommandExecuted;

    public event Func<IAutocompleteHandler, IInteractionContext, IResult, Task> AutocompleteHandlerExecuted;

    internal Task RaiseSlashCommandExecutedAsync(SlashCommandInfo command, IInteractionContext context, IResult result)
        => RaiseAsync(SlashCommandExecuted, command, context, result);

    internal Task RaiseComponentCommandExecutedAsync(ComponentCommandInfo command, IInteractionContext context, IResult result)
        => RaiseAsync(ComponentCommandExecuted, command, context, result);

    internal Task RaiseModalCommandExecutedAsync(ModalCommandInfo command, IInteractionContext context, IResult result)
        => RaiseAsync(ModalCommandExecuted, command, context, result);

    internal Task RaiseAutocompleteHandlerExecutedAsync(IAutocompleteHandler handler, IInteractionContext context, IResult result)
        => InvokeAsync(AutocompleteHandlerExecuted, handler, context, result);

    internal async Task LogErrorAsync(Exception exception)
    {
        if (_logLevel < LogSeverity.Error || Log is not { } log)
            return;
        var message = new LogMessage(LogSeverity.Error, "App Commands", null, exception);
        foreach (var handler in Delegate.EnumerateInvocationList(log))
            await handler(message);
    }

    private static async Task InvokeAsync<T>(
        Func<T, IInteractionContext, IResult, Task> handlers,
        T command,
        IInteractionContext context,
        IResult result)
    {
        foreach (var handler in Delegate.EnumerateInvocationList(handlers))
            await handler(command, context, result);
    }

    private async Task RaiseAsync<T>(Func<T, IInteractionContext, IResult, Task> handlers, T command, IInteractionContext context, IResult result)
        where T : class, ICommandInfo
    {
        await InvokeAsync(handlers, command, context, result);
        await InvokeAsync(InteractionExecuted, command, context, result);
    }
}
