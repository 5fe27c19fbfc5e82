#nullable enable
namespace Discord.Rest;

internal sealed record WireUser
{
    public ulong Id { get; init; }
    public string? Username { get; init; }
    public string? GlobalName { get; init; }
    public string? Avatar { get; init; }
    public bool Bot { get; init; }
}

internal sealed record WireMember
{
    public WireUser? User { get; init; }
    public string? Nick { get; init; }
    public ulong[]? Roles { get; init; }
    public DateTimeOffset? JoinedAt { get; init; }
}

internal sealed record WireRole
{
    public ulong Id { get; init; }
    public string? Name { get; init; }
    public uint Color { get; init; }
    public int Position { get; init; }
    public ulong Permissions { get; init; }
    public bool Managed { get; init; }
    public bool Mentionable { get; init; }
}

internal sealed record WireApplication
{
    public ulong Id { get; init; }
}
