namespace PteroBot.Features.Boards;

/// <summary>What somebody wants of a board; null leaves it as it is, or as is usual.</summary>
internal sealed record BoardWish
{
    public BoardKind Kind { get; init; }

    /// <summary>Names or identifiers.</summary>
    public IReadOnlyList<string> Servers { get; init; } = [];

    /// <summary>To be taken off.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    public BoardLayout? Layout { get; init; }

    public string? Title { get; init; }

    public TimeSpan? Interval { get; init; }

    public bool? HasButtons { get; init; }

    public ulong? PressRole { get; init; }

    /// <summary>Where it shall stand.</summary>
    public required ulong ChannelId { get; init; }

    /// <summary>What was typed, with commas in between.</summary>
    public static IReadOnlyList<string> Names(string? typed) => (typed ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
