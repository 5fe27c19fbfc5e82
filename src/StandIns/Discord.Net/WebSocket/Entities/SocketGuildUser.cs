using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>A member of a guild, as of the moment when Discord told of them.</summary>
public class SocketGuildUser : SocketUser, IGuildUser
{
    private readonly ulong[] _roleIds;

    internal SocketGuildUser(SocketGuild guild, WireUser user, WireMember member)
        : base(guild.Discord, user)
    {
        Guild = guild;
        Nickname = member.Nick;
        JoinedAt = member.JoinedAt;
        _roleIds = member.Roles ?? [];
    }

    public SocketGuild Guild { get; }
    public string Nickname { get; }
    public DateTimeOffset? JoinedAt { get; }
    public string DisplayName => Nickname ?? GlobalName ?? Username;
    public GuildPermissions GuildPermissions => new(PermissionMath.InGuild(Guild, Id, _roleIds));

    /// <summary>The roles that the guild still has, the one of everybody first.</summary>
    public IReadOnlyCollection<SocketRole> Roles => [.. _roleIds.Prepend(Guild.Id).Select(Guild.GetRole).Where(role => role is not null)];

    IGuild IGuildUser.Guild => Guild;
    ulong IGuildUser.GuildId => Guild.Id;
    IReadOnlyCollection<ulong> IGuildUser.RoleIds => [Guild.Id, .. _roleIds];
}
