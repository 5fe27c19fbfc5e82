namespace Discord.Interactions;

[AttributeUsage(AttributeTargets.Property)]
public class RequiredInputAttribute(bool isRequired = true) : Attribute
{
    public bool IsRequired { get; } = isRequired;
}
