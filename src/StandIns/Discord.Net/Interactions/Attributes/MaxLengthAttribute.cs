namespace Discord.Interactions;

[AttributeUsage(AttributeTargets.Parameter)]
public class MaxLengthAttribute(int length) : Attribute
{
    public int Length { get; } = length;
}
