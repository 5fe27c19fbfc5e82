namespace Discord;

public interface IGuildChannel : IChannel, IDeletable
{
    IGuild Guild { get; }

    ulong GuildId { get; }

    IReadOnlyCollection<Overwrite> PermissionOverwrites { get; }
}
