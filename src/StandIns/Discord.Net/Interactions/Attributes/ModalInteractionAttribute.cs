namespace Discord.Interactions;

/// <summary>Answers forms with this custom id, in which <c>*</c> stands for a leading parameter.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ModalInteractionAttribute(string customId, bool ignoreGroupNames = false, RunMode runMode = RunMode.Default) : Attribute
{
    public string CustomId { get; } = customId;

    public bool IgnoreGroupNames { get; } = ignoreGroupNames;

    public RunMode RunMode { get; } = runMode;
}
