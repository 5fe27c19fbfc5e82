namespace Discord.Interactions;

/// <summary>Makes a method a slash command; in a <see cref="GroupAttribute">group</see> a sub-command of it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class SlashCommandAttribute(string name, string description, bool ignoreGroupNames = false, RunMode runMode = RunMode.Default) : Attribute
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    public bool IgnoreGroupNames { get; } = ignoreGroupNames;

    public RunMode RunMode { get; } = runMode;
}
