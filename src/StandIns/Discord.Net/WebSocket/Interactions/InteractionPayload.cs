#nullable enable
using Discord.Rest;

namespace Discord.WebSocket;

/// <summary>An interaction as it came in. The message and the channel stay as JSON until somebody asks: most commands never do.</summary>
internal sealed class InteractionPayload
{
    public ulong Id { get; set; }
    public ulong ApplicationId { get; set; }
    public InteractionType Type { get; set; }
    public string Token { get; set; } = "";
    public int Version { get; set; }
    public ulong? GuildId { get; set; }
    public ulong? ChannelId { get; set; }
    public string? Locale { get; set; }
    public string? GuildLocale { get; set; }
    public InteractionContextType? Context { get; set; }
    public ulong AppPermissions { get; set; }
    public WireMember? Member { get; set; }
    public WireUser? User { get; set; }
    public InteractionData Data { get; } = new();
    public Dictionary<ApplicationIntegrationType, ulong> IntegrationOwners { get; } = [];
    public byte[]? ChannelJson { get; set; }
    public byte[]? MessageJson { get; set; }
}

/// <summary>The data of an interaction of any kind.</summary>
internal sealed class InteractionData
{
    public ulong Id { get; set; }
    public string Name { get; set; } = "";
    public ApplicationCommandType CommandType { get; set; } = ApplicationCommandType.Slash;
    public ulong Version { get; set; }
    public List<RawOption> Options { get; set; } = [];
    public WireResolved? Resolved { get; set; }
    public string CustomId { get; set; } = "";
    public ComponentType ComponentType { get; set; }
    public string[] Values { get; set; } = [];
    public WireComponent[] Components { get; set; } = [];
}

/// <summary>An option of a command; the value as JSON has it.</summary>
internal sealed record RawOption
{
    public string Name { get; set; } = "";
    public ApplicationCommandOptionType Type { get; set; }
    public object? Value { get; set; }
    public List<RawOption> Options { get; set; } = [];
    public bool IsFocused { get; set; }
}
