using PteroBot.Features.Boards;
using PteroBot.Interactions;

namespace PteroBot.Features.Alerts;

/// <summary>
/// Which message something belongs to. What happens to many servers at once is one message; what happens again within the cooldown is counted in the message
/// that is there; what is over changes the message that told of it.
/// </summary>
internal static class Episodes
{
    /// <summary>A message waits this long for others that the same happens to.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromSeconds(3);

    /// <summary>Others are added to a message that was sent so lately.</summary>
    public static readonly TimeSpan Joining = TimeSpan.FromSeconds(10);

    /// <summary>With so many servers it is a storm: others are added for as long as <see cref="Storm"/> after the last one.</summary>
    public const int Many = 3;

    /// <inheritdoc cref="Many"/>
    public static readonly TimeSpan Storm = TimeSpan.FromMinutes(2);

    /// <summary>Where nobody listens, a server is asked every twenty seconds, and its panel may give an answer that is as old.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    public static AlertState With(this AlertState state, Alert alert, BoardServer server, IReadOnlyList<AlertNews> news, DateTimeOffset now)
    {
        var hasEnded = false;
        foreach (var one in news)
            switch (one)
            {
                case AlertNews.Over over:
                    var ended = state.Ended(server.Uuid, over);
                    hasEnded |= !ReferenceEquals(ended, state);
                    state = ended;
                    break;
                case AlertNews.Known known:
                    state = state.Changed(server.Uuid, row => row.IsOpen ? row with { Facts = known.Change(row.Facts) } : row, known.Kind);
                    break;
                case AlertNews.Began began when alert.Kinds.Contains(began.Kind) && !(began.OnlyAlone && hasEnded) && !state.HasAnswered(began, now):
                    state = state.Begun(alert, server, began, now);
                    break;
            }
        return state;
    }

    /// <summary>Servers that were taken off.</summary>
    public static AlertState Without(this AlertState state, IReadOnlySet<Guid> watched, DateTimeOffset now)
    {
        foreach (var server in state.Episodes.SelectMany(episode => episode.Rows).Where(row => row.IsOpen && !watched.Contains(row.Uuid)).Select(row => row.Uuid).Distinct().ToList())
            state = state.Ended(server, new AlertNews.Over(Enum.GetValues<AlertKind>(), now, EpisodeEnd.NotWatched));
        return state;
    }

    /// <summary>Forgets what is over, shown, and too old to be added to.</summary>
    public static AlertState Pruned(this AlertState state, TimeSpan cooldown, Func<Episode, bool> isShown, DateTimeOffset now)
    {
        var kept = state.Episodes.Where(episode => IsNeeded(episode, cooldown, isShown, now)).ToList();
        return kept.Count == state.Episodes.Count ? state : state with { Episodes = kept };
    }

    private static bool IsNeeded(Episode episode, TimeSpan cooldown, Func<Episode, bool> isShown, DateTimeOffset now) =>
        episode.IsOpen || (!episode.IsGone && (!episode.IsSent || now - episode.LastAt <= Longer(cooldown, Storm) || !isShown(episode)));

    /// <summary>What has no duration: it is over when it is told.</summary>
    public static bool IsMoment(AlertKind kind) => kind is AlertKind.Started or AlertKind.BackupFinished or AlertKind.BackupFailed or AlertKind.Installed;

    private static AlertState Begun(this AlertState state, Alert alert, BoardServer server, AlertNews.Began began, DateTimeOffset now)
    {
        if (state.Episodes.LastOrDefault(episode => IsAgain(episode, alert, server.Uuid, began)) is { } same)
            return state.Put(same with { Rows = [.. same.Rows.Select(row => row.Uuid == server.Uuid ? Again(row, began) : row)] });
        var fresh = RowOf(server, began);
        return state.Episodes.LastOrDefault(episode => IsJoinable(episode, server.Uuid, began, now)) is { } open
            ? state.Put(open with { Rows = [.. open.Rows, fresh] })
            : state.Beside(began.Kind, [fresh], now, began.Node);
    }

    private static bool IsAgain(Episode episode, Alert alert, Guid server, AlertNews.Began began) =>
        episode.Kind == began.Kind && episode.Rows.FirstOrDefault(row => row.Uuid == server) is { } row
        && (row.IsOpen || (!episode.IsGone && began.At - (row.EndedAt ?? row.LastAt) < alert.Rules.Cooldown));

    private static bool IsJoinable(Episode episode, Guid server, AlertNews.Began began, DateTimeOffset now) =>
        episode.Kind == began.Kind && episode.Node == began.Node && !episode.IsGone && episode.Rows.All(row => row.Uuid != server)
        && (episode.SentAt is not { } sent || now - sent < Joining || (episode.Rows.Count >= Many && now - episode.Rows.Max(row => row.LastAt) < Storm)
            || (episode is { Node.Length: > 0, IsOpen: true }));

    /// <summary>Words about a crash that came late belong to the one that was told without them.</summary>
    private static EpisodeRow Again(EpisodeRow row, AlertNews.Began began) => began.Kind == AlertKind.Crash && row is { IsOpen: true, Facts.ExitCode: null } && began.At == row.LastAt
        ? row with { Facts = began.Facts with { IsRestarting = row.Facts.IsRestarting, IsLeftDown = row.Facts.IsLeftDown } }
        : row with { Count = row.Count + 1, LastAt = began.At, EndedAt = IsMoment(began.Kind) ? began.At : null, End = EpisodeEnd.Over, Facts = began.Facts };

    private static EpisodeRow RowOf(BoardServer server, AlertNews.Began began) => new()
    {
        Uuid = server.Uuid,
        Identifier = server.Identifier,
        Name = server.Name,
        At = began.At,
        LastAt = began.At,
        EndedAt = IsMoment(began.Kind) ? began.At : null,
        Facts = began.Facts,
    };

    private static AlertState Ended(this AlertState state, Guid server, AlertNews.Over over) => state.Changed(server, row => !row.IsOpen ? row : row with
    {
        EndedAt = over.At < row.LastAt ? row.LastAt : over.At,
        End = over.End == EpisodeEnd.Over && row.Facts.IsRestarting ? EpisodeEnd.ByItself : over.End,
    }, [.. over.Kinds]);

    private static AlertState Changed(this AlertState state, Guid server, Func<EpisodeRow, EpisodeRow> change, params IReadOnlyList<AlertKind> kinds)
    {
        foreach (var episode in state.Episodes.Where(episode => kinds.Contains(episode.Kind)))
        {
            var rows = episode.Rows.Select(row => row.Uuid == server ? change(row) : row).ToList();
            if (!rows.SequenceEqual(episode.Rows))
                state = state.Put(episode with { Rows = rows });
        }
        return state;
    }

    /// <summary>The node has answered for others since: this server is only asked for later, and is given a moment.</summary>
    private static bool HasAnswered(this AlertState state, AlertNews.Began began, DateTimeOffset now) => began.Node is { } node
        && state.Episodes.Any(episode => episode.Node == node && !episode.IsOpen && episode.LastAt >= began.At && now - episode.LastAt < Late);

    /// <summary>These in an episode of their own.</summary>
    public static AlertState Beside(this AlertState state, AlertKind kind, IReadOnlyList<EpisodeRow> rows, DateTimeOffset now, string? node = null) =>
        state with { Episodes = [.. state.Episodes, new Episode { Id = ShortId.New(Episode.IdLength), Kind = kind, Node = node, Rows = rows, MadeAt = now }] };

    /// <summary>The episode as it is now, in the place of the one of the same id.</summary>
    public static AlertState Put(this AlertState state, Episode changed) =>
        state with { Episodes = [.. state.Episodes.Select(episode => episode.Id == changed.Id ? changed : episode)] };

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
