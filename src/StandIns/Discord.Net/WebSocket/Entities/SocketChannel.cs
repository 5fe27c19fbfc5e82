namespace Discord.WebSocket;

public abstract class SocketChannel : SocketEntity<ulong>, IChannel
{
    internal SocketChannel(DiscordSocketClient discord, ulong id)
        : base(discord, id)
    {
    }

    public DateTimeOffset CreatedAt => SnowflakeUtils.FromSnowflake(Id);

    internal abstract string NameCore { get; }
    string IChannel.Name => NameCore;

    public override string ToString() => NameCore;
}
