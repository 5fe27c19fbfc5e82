using PteroBot.Rendering;

namespace PteroBot.Live;

/// <summary>How news changes what is known. Returns the same instance when nothing that anybody sees has changed.</summary>
internal static class SnapshotFold
{
    /// <summary>Uptimes arrive a little early or late; a start time that wanders by a second would look like a change.</summary>
    private static readonly TimeSpan Jitter = TimeSpan.FromSeconds(5);

    public static ServerSnapshot With(this ServerSnapshot now, ServerNews news, DateTimeOffset at) => news switch
    {
        ServerNews.State state => now.WithState(state, at),
        ServerNews.Figures figures => now.WithFigures(figures.Usage, at),
        ServerNews.Line line => now.WithLine(line.Text),
        ServerNews.Silence silence => now.WithSilence(silence.Reason, at),
        ServerNews.NoKey none => now.HasNoKey && now.Silence == none.Reason ? now : now.WithSilence(none.Reason, at) with { HasNoKey = true },
        ServerNews.Happening { What: ServerHappening.Unheard } when now.IsLive => now with { IsLive = false, At = at, LiveUntil = at },
        // The answer of a server that has gone offline meanwhile says nothing any more.
        ServerNews.Players players => now.Players == players.Count || (players.Count is not null && !HasFigures(now.Condition)) ? now : now with { Players = players.Count },
        ServerNews.Plan plan => now.StopsAt == plan.StopsAt ? now : now with { StopsAt = plan.StopsAt },
        _ => now,
    };

    /// <summary>The panel may give an answer that is this old.</summary>
    private static readonly TimeSpan PanelKeeps = TimeSpan.FromSeconds(20);

    /// <summary>Whether an answer of the panel may be older than the last live word. What closes a server is told by the panel alone, and is never old.</summary>
    private static bool IsOutlived(this ServerSnapshot now, ServerNews.State state, DateTimeOffset at) =>
        !state.IsLive && state.Condition != now.Known && !Conditions.Closes(state.Condition) && !Conditions.Closes(now.Known)
        && (now.IsLive || at - now.LiveUntil < PanelKeeps);

    /// <summary>
    /// The first answer is not a change. Neither is the first live word after an answer that the panel had kept for a while: it
    /// corrects, and nobody saw when it changed.
    /// </summary>
    private static ServerSnapshot WithState(this ServerSnapshot now, ServerNews.State state, DateTimeOffset at)
    {
        if (now.IsOutlived(state, at))
            return now;
        var same = now with
        {
            Condition = state.Condition,
            Silence = null,
            IsLive = state.IsLive || (now.IsLive && !Conditions.Closes(state.Condition)),
            IsAnswered = true,
            At = at,
            IsSure = now.IsSure || state.IsLive,
            UnknownSince = null,
            HasNoKey = false,
        };
        if (state.Condition == now.Known)
            return same;
        var seen = now.Known != ServerCondition.Unknown && (now.IsSure || !state.IsLive);
        return same with
        {
            Known = state.Condition,
            IsSure = state.IsLive,
            Previous = seen ? now.Known : ServerCondition.Unknown,
            Since = seen ? at : null,
            Turn = seen ? now.Turn + 1 : now.Turn,
            LastLine = state.Condition == ServerCondition.Offline ? now.LastLine : null,
            Usage = HasFigures(state.Condition) ? now.Usage : null,
            StartedAt = HasFigures(state.Condition) ? now.StartedAt : null,
            Players = HasFigures(state.Condition) ? now.Players : null,
            StopsAt = HasFigures(state.Condition) ? now.StopsAt : null,
        };
    }

    private static ServerSnapshot WithSilence(this ServerSnapshot now, SilenceReason reason, DateTimeOffset at) =>
        now.Silence == reason ? now : now with
        {
            Condition = Conditions.Of(reason),
            Silence = reason,
            IsAnswered = true,
            IsLive = false,
            HasNoKey = false,
            Players = null,
            UnknownSince = now.UnknownSince ?? (now.IsLive || now.Known == ServerCondition.Unknown ? at : now.At),
        };

    private static ServerSnapshot WithFigures(this ServerSnapshot now, ServerUsage usage, DateTimeOffset at)
    {
        if (!HasFigures(now.Condition))
            return now;
        var started = at - usage.Uptime;
        var steady = now.StartedAt is { } known && (started - known).Duration() < Jitter ? known : started;
        return now with { Usage = usage, At = at, StartedAt = usage.Uptime > TimeSpan.Zero ? steady : null };
    }

    /// <summary>Only a start has its console line on show; a busy console must not wake every watcher.</summary>
    private static ServerSnapshot WithLine(this ServerSnapshot now, string line) =>
        now.Known == ServerCondition.Starting && Ansi.Strip(line) is var plain && !string.IsNullOrWhiteSpace(plain) ? now with { LastLine = plain } : now;

    private static bool HasFigures(ServerCondition condition) =>
        condition is ServerCondition.Running or ServerCondition.Starting or ServerCondition.Stopping;
}
