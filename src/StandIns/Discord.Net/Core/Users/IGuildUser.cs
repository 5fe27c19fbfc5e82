namespace Discord;

public interface IGuildUser : IUser
{
    DateTimeOffset? JoinedAt { get; }

    string DisplayName { get; }

    string Nickname { get; }

    GuildPermissions GuildPermissions { get; }

    IGuild Guild { get; }

    ulong GuildId { get; }

    IReadOnlyCollection<ulong> RoleIds { get; }
}
