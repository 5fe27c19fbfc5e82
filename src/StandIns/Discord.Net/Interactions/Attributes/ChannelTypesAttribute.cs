namespace Discord.Interactions;

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ChannelTypesAttribute(params ChannelType[] channelTypes) : Attribute
{
    public IReadOnlyCollection<ChannelType> ChannelTypes { get; } = channelTypes;
}
