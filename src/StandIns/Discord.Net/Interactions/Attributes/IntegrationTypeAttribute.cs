namespace Discord.Interactions;

/// <summary>For which kind of installation a command is offered. On a class it counts only when the class is a group.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public class IntegrationTypeAttribute(params ApplicationIntegrationType[] integrationTypes) : Attribute
{
    public IReadOnlyCollection<ApplicationIntegrationType> IntegrationTypes { get; } = [.. integrationTypes.Distinct()];
}
