namespace Discord.Interactions;

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MaxValueAttribute(double value) : Attribute
{
    public double Value { get; } = value;
}
