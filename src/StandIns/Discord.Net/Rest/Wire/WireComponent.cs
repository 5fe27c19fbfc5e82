#nullable enable
namespace Discord.Rest;

/// <summary>A component of a message, or of a form that was sent.</summary>
internal sealed record WireComponent
{
    public ComponentType Type { get; init; }
    public string? CustomId { get; init; }
    public WireComponent[]? Components { get; init; }
    /// <summary>What a label in a form holds.</summary>
    public WireComponent? Component { get; init; }
    public int? Style { get; init; }
    public string? Label { get; init; }
    public WireEmoji? Emoji { get; init; }
    public string? Url { get; init; }
    public bool Disabled { get; init; }
    public WireSelectOption[]? Options { get; init; }
    public string? Placeholder { get; init; }
    public int? MinValues { get; init; }
    public int? MaxValues { get; init; }
    public ChannelType[]? ChannelTypes { get; init; }
    public string? Value { get; init; }
    public string[]? Values { get; init; }
}

internal sealed record WireSelectOption
{
    public string? Label { get; init; }
    public string? Value { get; init; }
    public string? Description { get; init; }
    public WireEmoji? Emoji { get; init; }
    public bool? Default { get; init; }
}

internal sealed record WireEmoji
{
    public ulong? Id { get; init; }
    public string? Name { get; init; }
    public bool Animated { get; init; }
}
