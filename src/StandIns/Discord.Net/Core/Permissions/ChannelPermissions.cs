namespace Discord;

/// <summary>What a member may do in one channel.</summary>
public readonly struct ChannelPermissions(ulong rawValue)
{
    public static readonly ChannelPermissions None;

    public ulong RawValue { get; } = rawValue;

    public bool ViewChannel => Has(ChannelPermission.ViewChannel);

    public bool SendMessages => Has(ChannelPermission.SendMessages);

    public bool EmbedLinks => Has(ChannelPermission.EmbedLinks);

    public bool SendMessagesInThreads => Has(ChannelPermission.SendMessagesInThreads);

    public bool Has(ChannelPermission permission) => (RawValue & (ulong)permission) == (ulong)permission;

    public override string ToString() => RawValue.ToString();
}
