namespace Discord.Interactions;

public interface IInteractionModuleBase
{
    void SetContext(IInteractionContext context);

    Task BeforeExecuteAsync(ICommandInfo command);

    void BeforeExecute(ICommandInfo command);

    Task AfterExecuteAsync(ICommandInfo command);

    void AfterExecute(ICommandInfo command);
}
