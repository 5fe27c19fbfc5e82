namespace Discord.Interactions;

[AttributeUsage(AttributeTargets.Property)]
public class InputLabelAttribute(string label) : Attribute
{
    public string Label { get; } = label;
}
