namespace Discord.Interactions;

/// <summary>A condition on the value of one parameter.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = true)]
public abstract class ParameterPreconditionAttribute : Attribute
{
    public virtual string ErrorMessage { get; }

    public abstract Task<PreconditionResult> CheckRequirementsAsync(
        IInteractionContext context,
        IParameterInfo parameterInfo,
        object value,
        IServiceProvider services);
}
