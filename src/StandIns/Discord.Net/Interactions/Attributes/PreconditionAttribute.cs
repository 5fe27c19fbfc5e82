namespace Discord.Interactions;

/// <summary>A condition that a command waits for. All conditions of the command and of its modules must hold.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public abstract class PreconditionAttribute : Attribute
{
    public virtual string ErrorMessage { get; }

    public abstract Task<PreconditionResult> CheckRequirementsAsync(IInteractionContext context, ICommandInfo commandInfo, IServiceProvider services);
}
