#nullable enable
namespace Discord.Rest;

internal sealed record WireMessage
{
    public ulong Id { get; init; }
    public ulong ChannelId { get; init; }
    public ulong? GuildId { get; init; }
    public int Type { get; init; }
    public ulong? WebhookId { get; init; }
    public WireUser? Author { get; init; }
    public WireMember? Member { get; init; }
    public string? Content { get; init; }
    public DateTimeOffset Timestamp { get; init; }
    public DateTimeOffset? EditedTimestamp { get; init; }
    public MessageFlags? Flags { get; init; }
    public WireEmbed[]? Embeds { get; init; }
    public WireComponent[]? Components { get; init; }
    public WireAttachment[]? Attachments { get; init; }
}

internal sealed record WireAttachment
{
    public ulong Id { get; init; }
    public string? Filename { get; init; }
    public string? Description { get; init; }
    public string? ContentType { get; init; }
    public int Size { get; init; }
    public string? Url { get; init; }
    public string? ProxyUrl { get; init; }
}

internal sealed record WireEmbed
{
    public string? Type { get; init; }
    public string? Title { get; init; }
    public string? Description { get; init; }
    public string? Url { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public uint? Color { get; init; }
    public WireEmbedPart? Image { get; init; }
    public WireEmbedPart? Thumbnail { get; init; }
    public WireEmbedPart? Author { get; init; }
    public WireEmbedPart? Footer { get; init; }
    public WireEmbedField[]? Fields { get; init; }
}

/// <summary>Image, thumbnail, author or footer: they share their fields.</summary>
internal sealed record WireEmbedPart
{
    public string? Name { get; init; }
    public string? Text { get; init; }
    public string? Url { get; init; }
    public string? IconUrl { get; init; }
}

internal sealed record WireEmbedField
{
    public string? Name { get; init; }
    public string? Value { get; init; }
    public bool Inline { get; init; }
}
