#nullable enable
namespace Discord.Rest;

internal sealed record WireChannel
{
    public ulong Id { get; init; }
    public ChannelType Type { get; init; }
    public ulong? GuildId { get; init; }
    public string? Name { get; init; }
    public ulong? ParentId { get; init; }
    public WireThread? ThreadMetadata { get; init; }
    public WireOverwrite[]? PermissionOverwrites { get; init; }
}

internal sealed record WireOverwrite
{
    public ulong Id { get; init; }
    public PermissionTarget Type { get; init; }
    public ulong Allow { get; init; }
    public ulong Deny { get; init; }
}

internal sealed record WireThread
{
    public bool Archived { get; init; }
    public bool Locked { get; init; }
}
