namespace Discord.Interactions;

/// <summary>Answers buttons and menus with this custom id, in which <c>*</c> stands for a leading parameter.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class ComponentInteractionAttribute(string customId, bool ignoreGroupNames = false, RunMode runMode = RunMode.Default) : Attribute
{
    public string CustomId { get; } = customId;

    public bool IgnoreGroupNames { get; } = ignoreGroupNames;

    public RunMode RunMode { get; } = runMode;
}
