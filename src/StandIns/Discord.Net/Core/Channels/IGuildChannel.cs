namespace Discord;

public interface IGuildChannel : IChannel, IDeletable
{
    int Position { get; }

    IGuild Guild { get; }

    ulong GuildId { get; }
}
