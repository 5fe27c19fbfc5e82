namespace Discord.Interactions;

/// <summary>Where a command is offered. On a class it counts only when the class is a group.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public class CommandContextTypeAttribute(params InteractionContextType[] contextTypes) : Attribute
{
    public IReadOnlyCollection<InteractionContextType> ContextTypes { get; } = [.. contextTypes.Distinct()];
}
