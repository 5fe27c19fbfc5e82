namespace PteroBot.Features.Boards;

/// <summary>A machine of the panel. Sizes in MiB; 0 for what is not limited.</summary>
internal sealed record NodeRow(string Name)
{
    public bool IsUnderMaintenance { get; init; }

    /// <summary>Whether a server there was seen to be out of reach.</summary>
    public bool IsDown { get; init; }

    public int Servers { get; init; }

    public int Suspended { get; init; }

    /// <summary>How many of its servers are watched by anybody, and how many of those run.</summary>
    public int Watched { get; init; }

    /// <inheritdoc cref="Watched"/>
    public int Running { get; init; }

    public long MemoryGiven { get; init; }

    public long Memory { get; init; }

    public long DiskGiven { get; init; }

    public long Disk { get; init; }
}

/// <summary>The machines as they were read last.</summary>
/// <param name="Nodes">By name.</param>
/// <param name="At">When they were read.</param>
/// <param name="Trouble">Why they could not be read since, as a clause; null while they can.</param>
internal sealed record NodesPicture(IReadOnlyList<NodeRow> Nodes, DateTimeOffset At, string? Trouble = null);
