namespace PteroBot.Live;

/// <summary>A server at one moment, as everyone who watches it sees it.</summary>
internal sealed record ServerSnapshot
{
    /// <summary>What is true now; <see cref="ServerCondition.Unknown"/> and <see cref="ServerCondition.NodeDown"/> say that nobody can tell.</summary>
    public required ServerCondition Condition { get; init; }

    /// <summary>Why nobody can tell; null while somebody can, and before the first answer.</summary>
    public SilenceReason? Silence { get; init; }

    /// <summary>The last condition that somebody vouched for; unknown only before the first answer.</summary>
    public ServerCondition Known { get; init; }

    /// <summary>The known condition before <see cref="Known"/>: an offline that follows a starting was a crash.</summary>
    public ServerCondition Previous { get; init; }

    /// <summary>Since when <see cref="Known"/> holds; null when it was so before anybody watched.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When the last answer came.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Since when nobody can tell, while nobody can: the time of the last answer, or of the end of the live word.</summary>
    public DateTimeOffset? UnknownSince { get; init; }

    /// <summary>None of those who watch may see the server: their keys are gone, or were refused.</summary>
    public bool HasNoKey { get; init; }

    /// <summary>When the server's process was started, while it runs.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    public ServerUsage? Usage { get; init; }

    /// <summary>Who plays; null when that is not known.</summary>
    public PlayerCount? Players { get; init; }

    /// <summary>When it is stopped by itself if nobody comes; null while that is not planned.</summary>
    public DateTimeOffset? StopsAt { get; init; }

    /// <summary>The last console line, kept while the server starts and after it failed to.</summary>
    public string? LastLine { get; init; }

    /// <summary>True when changes are pushed by the node, false when the panel is asked every now and then.</summary>
    public bool IsLive { get; init; }

    /// <summary>When the node's last connection ended: until then <see cref="Known"/> was true for sure.</summary>
    public DateTimeOffset LiveUntil { get; init; }

    /// <summary>Whether <see cref="Known"/> was confirmed by a live word, so that it was true at <see cref="At"/> and not some seconds before.</summary>
    public bool IsSure { get; init; }

    /// <summary>How often the known condition has changed; a silence in between does not count.</summary>
    public int Turn { get; init; }

    /// <summary>What somebody has just asked for, until it has happened.</summary>
    public PowerAsk? Ask { get; init; }

    /// <summary>False only until the first news of any kind.</summary>
    public bool IsAnswered { get; init; }

    public bool IsKnown => Condition is not (ServerCondition.Unknown or ServerCondition.NodeDown);

    /// <summary>How old this is at most: a live state is as good as new, since its change would have been told.</summary>
    public TimeSpan Age(DateTimeOffset now) => IsLive || now < At ? TimeSpan.Zero : now - At;

    public static ServerSnapshot Nothing(DateTimeOffset at) => new() { Condition = ServerCondition.Unknown, At = at };
}
