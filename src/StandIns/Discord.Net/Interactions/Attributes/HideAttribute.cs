namespace Discord.Interactions;

/// <summary>Keeps a member of an enum out of the choices.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class HideAttribute : Attribute;
