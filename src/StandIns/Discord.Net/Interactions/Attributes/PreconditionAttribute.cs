namespace Discord.Interactions;

/// <summary>A condition that a command waits for. Those of one <see cref="Group"/> are alternatives; all others must hold.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public abstract class PreconditionAttribute : Attribute
{
    public string Group { get; set; }

    public virtual string ErrorMessage { get; }

    public abstract Task<PreconditionResult> CheckRequirementsAsync(IInteractionContext context, ICommandInfo commandInfo, IServiceProvider services);
}
