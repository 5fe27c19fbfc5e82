#nullable enable
namespace Discord.Rest;

internal sealed record WireChannel
{
    public ulong Id { get; init; }
    public ChannelType Type { get; init; }
    public ulong? GuildId { get; init; }
    public string? Name { get; init; }
    public WireThread? ThreadMetadata { get; init; }
}

internal sealed record WireThread
{
    public bool Archived { get; init; }
    public bool Locked { get; init; }
}
