namespace PteroBot.Features.Alerts;

/// <summary>One message: what happened, to one server or to many at once, and how it ended.</summary>
internal sealed record Episode
{
    public const int IdLength = 10;

    /// <summary>Also part of the message, so that it can be found again when the bot was killed between sending and storing.</summary>
    public required string Id { get; init; }

    public required AlertKind Kind { get; init; }

    /// <summary>The machine that is silent; null for other kinds.</summary>
    public string? Node { get; init; }

    public IReadOnlyList<EpisodeRow> Rows { get; init => field = value ?? []; } = [];

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When somebody began to send it: if no message is known, it may be there all the same.</summary>
    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>0 until it is sent.</summary>
    public ulong MessageId { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>What the message shows.</summary>
    public string? Shown { get; init; }

    /// <summary>How many of its rows the message has shown at some time, or was about to.</summary>
    public int RowsShown { get; init; }

    /// <summary>Whether it was sent without waking anybody.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether it was told once more after the quiet hours, because it was not over.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>What still goes on after the quiet hours; for that one message, which has no rows.</summary>
    public IReadOnlyList<string> Notes { get; init => field = value ?? []; } = [];

    /// <summary>Its message was deleted: nothing is told of it any more.</summary>
    public bool IsGone { get; init; }

    public bool IsSent => MessageId != 0;

    public bool IsOpen => Rows.Any(row => row.IsOpen);

    /// <summary>When something last happened to it.</summary>
    public DateTimeOffset LastAt => Rows.Count == 0 ? MadeAt : Rows.Max(row => row.EndedAt is { } ended && ended > row.LastAt ? ended : row.LastAt);
}

/// <summary>How something ended.</summary>
internal enum EpisodeEnd
{
    /// <summary>As it ends: it runs again, the node answers again, the figure is low again.</summary>
    Over,

    /// <summary>The node restarted the server by itself.</summary>
    ByItself,

    /// <summary>The server stopped, so its figures mean nothing any more.</summary>
    WentOffline,

    /// <summary>Somebody took the server off the alert.</summary>
    NotWatched,
}

/// <summary>What happened to one server.</summary>
internal sealed record EpisodeRow
{
    public required Guid Uuid { get; init; }

    public required string Identifier { get; init; }

    /// <summary>Its name at that time; not escaped.</summary>
    public required string Name { get; init; }

    /// <summary>When it began, the first time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it began, the last time.</summary>
    public required DateTimeOffset LastAt { get; init; }

    public int Count { get; init; } = 1;

    public DateTimeOffset? EndedAt { get; init; }

    public EpisodeEnd End { get; init; }

    public AlertFacts Facts { get; init => field = value ?? new(); } = new();

    public bool IsOpen => EndedAt is null;
}

/// <summary>What is known of it besides.</summary>
internal sealed record AlertFacts
{
    public int? ExitCode { get; init; }

    public bool IsOutOfMemory { get; init; }

    /// <summary>After a crash: the node starts it again.</summary>
    public bool IsRestarting { get; init; }

    /// <summary>After a crash: the node does not.</summary>
    public bool IsLeftDown { get; init; }

    /// <summary>Nobody could see when and how.</summary>
    public bool IsUnseen { get; init; }

    public ulong? AskedBy { get; init; }

    /// <summary>A condition that says why it is down, such as suspended.</summary>
    public Live.ServerCondition? Because { get; init; }

    /// <summary>How high it was, in words.</summary>
    public string? Figure { get; init; }

    /// <summary>It did not end well.</summary>
    public bool IsFailed { get; init; }
}
