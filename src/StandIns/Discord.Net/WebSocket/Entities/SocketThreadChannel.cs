namespace Discord.WebSocket;

internal sealed class SocketThreadChannel : SocketTextChannel, IThreadChannel
{
    internal SocketThreadChannel(SocketGuild guild, ulong id, ChannelRecord channel)
        : base(guild, id, channel)
    {
    }

    public bool IsArchived => Record.IsArchived;
    public bool IsLocked => Record.IsLocked;
}
