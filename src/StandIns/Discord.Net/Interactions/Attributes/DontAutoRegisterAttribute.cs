namespace Discord.Interactions;

/// <summary>Leaves a top module out when all modules are registered.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class DontAutoRegisterAttribute : Attribute;
