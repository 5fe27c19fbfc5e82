namespace Discord.Interactions;

[AttributeUsage(AttributeTargets.Parameter)]
public class MinLengthAttribute(int length) : Attribute
{
    public int Length { get; } = length;
}
