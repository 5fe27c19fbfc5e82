#nullable enable
namespace Discord.Rest;

/// <summary>A change to a role or to a member, as the gateway tells of it.</summary>
internal sealed record WireGuildChange
{
    public ulong GuildId { get; init; }
    public WireRole? Role { get; init; }
    public ulong RoleId { get; init; }
    public WireUser? User { get; init; }
    public ulong[]? Roles { get; init; }
}
