using PteroBot.Live;

namespace PteroBot.Features.Alerts;

/// <summary>
/// What an alert knows and what it has told: everything that a restart needs, so that nothing is missed and nothing doubled. Kept apart from <see cref="Alert"/>,
/// and written as one.
/// </summary>
internal sealed record AlertState
{
    /// <summary>The alert's id.</summary>
    public required string Id { get; init; }

    public IReadOnlyList<ServerMemory> Servers { get; init => field = value ?? []; } = [];

    /// <summary>What goes on, and what is young enough to be added to; the oldest first.</summary>
    public IReadOnlyList<Episode> Episodes { get; init => field = value ?? []; } = [];

    public bool IsOpen(AlertKind kind, Guid server) => Episodes.Any(episode => episode.Kind == kind && episode.Rows.Any(row => row.Uuid == server && row.IsOpen));
}

/// <summary>What was last known of a server.</summary>
internal sealed record ServerMemory(Guid Uuid)
{
    public ServerCondition Known { get; init; }

    /// <summary>Since when it is down; null while it runs, and where nobody saw it running before.</summary>
    public Downtime? Down { get; init; }

    /// <summary>Since when its node does not answer.</summary>
    public DateTimeOffset? NodeSince { get; init; }

    /// <summary>The backups whose end is known already; null until they were read once.</summary>
    public IReadOnlyList<Guid>? Backups { get; init; }
}

/// <summary>A server that does not run any more.</summary>
/// <param name="At">Since when, as far as anybody saw.</param>
internal sealed record Downtime(DateTimeOffset At)
{
    /// <summary>It ran, and then it did not, with nobody stopping it and somebody listening all the time: it crashed.</summary>
    public bool IsCrash { get; init; }

    /// <summary>Nobody could see when and how.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Who asked for it here; null when nobody did.</summary>
    public ulong? AskedBy { get; init; }

    /// <summary>Whether it was told, as a crash or as a stop.</summary>
    public bool IsTold { get; init; }
}
