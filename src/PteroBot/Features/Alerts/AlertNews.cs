namespace PteroBot.Features.Alerts;

/// <summary>Something that an alert makes of what happened.</summary>
internal abstract record AlertNews
{
    private AlertNews()
    {
    }

    /// <summary>It begins. What has no duration is over at once.</summary>
    public sealed record Began(AlertKind Kind, DateTimeOffset At, AlertFacts Facts) : AlertNews
    {
        /// <summary>The machine, where it is the machine's doing.</summary>
        public string? Node { get; init; }

        /// <summary>Not told where the same news ended something that was.</summary>
        public bool OnlyAlone { get; init; }
    }

    /// <summary>It is over.</summary>
    public sealed record Over(IReadOnlyList<AlertKind> Kinds, DateTimeOffset At, EpisodeEnd End) : AlertNews;

    /// <summary>More is known of what goes on.</summary>
    public sealed record Known(AlertKind Kind, Func<AlertFacts, AlertFacts> Change) : AlertNews;
}
