namespace Discord.Interactions;

/// <summary>
/// Makes a module a command with sub-commands, or, nested, a group of them. It prefixes custom ids too, in a way that no incoming id
/// matches: component and modal handlers inside a group need <c>ignoreGroupNames: true</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public class GroupAttribute(string name, string description) : Attribute
{
    public string Name { get; } = name;

    public string Description { get; } = description;
}
