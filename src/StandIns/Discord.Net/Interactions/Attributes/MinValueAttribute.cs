namespace Discord.Interactions;

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MinValueAttribute(double value) : Attribute
{
    public double Value { get; } = value;
}
