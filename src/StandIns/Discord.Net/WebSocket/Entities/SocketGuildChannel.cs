namespace Discord.WebSocket;

/// <summary>A channel of a guild, as it was when it was asked for.</summary>
public class SocketGuildChannel : SocketChannel, IGuildChannel
{
    internal SocketGuildChannel(SocketGuild guild, ulong id, ChannelRecord channel)
        : base(guild.Discord, id)
    {
        Guild = guild;
        Record = channel;
    }

    public SocketGuild Guild { get; }
    public string Name => Record.Name;
    IGuild IGuildChannel.Guild => Guild;
    ulong IGuildChannel.GuildId => Guild.Id;

    // Kept of no channel: it would be most of what a guild weighs. Whoever needs them reads the channel anew.
    IReadOnlyCollection<Overwrite> IGuildChannel.PermissionOverwrites => throw new NotSupportedException("Read the channel with the client's Rest.");

    internal ChannelRecord Record { get; }
    internal override string NameCore => Name;

    public Task DeleteAsync(RequestOptions options = null) => Discord.Api.DeleteChannelAsync(Id, options);

    internal static SocketGuildChannel Create(SocketGuild guild, ulong id, ReadOnlySpan<byte> content)
    {
        var channel = ChannelRecord.Unpack(content);
        return channel.Type switch
        {
            ChannelType.NewsThread or ChannelType.PublicThread or ChannelType.PrivateThread => new SocketThreadChannel(guild, id, channel),
            ChannelType.Text or ChannelType.News or ChannelType.Voice or ChannelType.Stage => new SocketTextChannel(guild, id, channel),
            _ => new SocketGuildChannel(guild, id, channel),
        };
    }
}
