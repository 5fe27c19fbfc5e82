namespace Discord.Interactions;

public partial class InteractionService
{
    public event Func<LogMessage, Task> Log;

    /// <summary>Raised with every command. The command is null when none was found.</summary>
    public event Func<ICommandInfo, IInteractionContext, IResult, Task> InteractionExecuted;

    public event Func<IAutocompleteHandler, IInteractionContext, IResult, Task> AutocompleteHandlerExecuted;

    internal Task RaiseInteractionExecutedAsync(ICommandInfo command, IInteractionContext context, IResult result)
        => RaiseAsync(InteractionExecuted, command, context, result);

    internal Task RaiseAutocompleteHandlerExecutedAsync(IAutocompleteHandler handler, IInteractionContext context, IResult result)
        => RaiseAsync(AutocompleteHandlerExecuted, handler, context, result);

    internal async Task LogErrorAsync(Exception exception)
    {
        var message = new LogMessage(LogSeverity.Error, "App Commands", null, exception);
        foreach (var handler in Delegate.EnumerateInvocationList(Log))
            await handler(message);
    }

    private static async Task RaiseAsync<T>(
        Func<T, IInteractionContext, IResult, Task> handlers,
        T subject,
        IInteractionContext context,
        IResult result)
    {
        foreach (var handler in Delegate.EnumerateInvocationList(handlers))
            await handler(subject, context, result);
    }
}
