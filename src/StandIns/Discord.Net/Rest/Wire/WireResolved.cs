#nullable enable
namespace Discord.Rest;

/// <summary>The entities that option values name.</summary>
internal sealed record WireResolved
{
    public Dictionary<ulong, WireUser>? Users { get; init; }
    public Dictionary<ulong, WireMember>? Members { get; init; }
    public Dictionary<ulong, WireRole>? Roles { get; init; }
    public Dictionary<ulong, WireChannel>? Channels { get; init; }
    public Dictionary<ulong, WireAttachment>? Attachments { get; init; }
}
