namespace PteroBot.Features.Status;

/// <summary>What of a server does not change from second to second. Limits as on the panel: memory and disk in MiB, 0 for none.</summary>
internal sealed record CardFacts
{
    public required string Identifier { get; init; }

    public required string Name { get; init; }

    public required string Node { get; init; }

    /// <summary>Where players connect; null for a server without an allocation.</summary>
    public string? Address { get; init; }

    /// <summary>What runs there, such as "Paper"; null when the panel does not tell.</summary>
    public string? Software { get; init; }

    public int CpuLimit { get; init; }

    public long MemoryLimit { get; init; }

    public long DiskLimit { get; init; }

    /// <summary>How many backups there are of how many, such as <c>2/3</c>, where whoever opened the card has seen that; null otherwise.</summary>
    public string? Backups { get; init; }

    /// <summary>Whether whoever opened the card may read the console, so that its last line may be on it.</summary>
    public bool ShowsConsole { get; init; } = true;

    /// <summary>The server's page on the panel.</summary>
    public required string PanelPage { get; init; }
}
