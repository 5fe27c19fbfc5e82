using PteroBot.Features.Boards;
using PteroBot.Languages;
using PteroBot.Live;

namespace PteroBot.Features.Alerts;

/// <summary>An alert that listens: watches its servers, and knows what it has told. One step at a time.</summary>
internal sealed class LiveAlert(Alert alert, AlertState state, StandingWatches watches, TimeProvider clock) : IDisposable
{
    private readonly Lock _lock = new();
    private IReadOnlyList<Seat> _seats = [];

    public Alert Alert { get; set; } = alert;

    public AlertState State { get; private set; } = state;

    /// <summary>What is spoken where it tells.</summary>
    public Language Language { get; set; } = Language.English;

    /// <summary>Whether the store knows less than this.</summary>
    public bool IsChanged { get; private set; }

    public bool IsBusy { get; set; }

    /// <summary>Nothing is sent before; after a failure.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>Since when the bot may not write there; null while it may.</summary>
    public DateTimeOffset? RefusedSince { get; set; }

    /// <summary>Since when the creator has lost all of its servers; null while one is left.</summary>
    public DateTimeOffset? LostSince { get; set; }

    public DateTimeOffset RightsAt { get; set; }

    /// <summary>Servers of which nothing is told now, because the creator does not reach them any more.</summary>
    public IReadOnlySet<Guid> Lost { get; set; } = new HashSet<Guid>();

    /// <summary>Whether there are servers, and none of the keys may see any of them.</summary>
    public bool SeesNothing => _seats is { Count: > 0 } seats && seats.All(seat => seat.Watch.Current.HasNoKey);

    /// <summary>Servers that may have ended backups of which nobody heard.</summary>
    public IReadOnlyList<(StandingServer Server, AlertSense Sense)> Behind(DateTimeOffset now) =>
        [.. _seats.Where(seat => seat.Sense.BackupsDue <= now && seat.Watch.Current.IsKnown).Select(seat => (seat.Server.Standing, seat.Sense))];

    /// <summary>These servers from now on; those that were there before go on as they are.</summary>
    public void Watch(IReadOnlyList<BoardServer> servers)
    {
        List<Seat> left;
        lock (_lock)
        {
            var old = _seats.ToDictionary(seat => seat.Server.Uuid);
            _seats = [.. servers.Select(server => old.Remove(server.Uuid, out var seat) ? seat with { Server = server } : Open(server))];
            left = [.. old.Values];
        }
        foreach (var seat in left)
            seat.Dispose();
    }

    /// <summary>Reads what has happened since the last time.</summary>
    public void Read()
    {
        var (now, seats, next) = (clock.GetUtcNow(), _seats, State);
        foreach (var seat in seats)
        {
            var happened = seat.Listener.Take();
            var current = seat.Watch.Current;
            if (Lost.Contains(seat.Server.Uuid) || (happened.Count == 0 && ReferenceEquals(current, seat.Seen) && seat.Sense.IsIdle(current)))
                continue;
            seat.Seen = current;
            var news = seat.Sense.Read(happened, new AlertView(Alert, next, current, seat.Watch.Facts, now));
            if (news.Count > 0)
                next = next.With(Alert, seat.Server with { Name = seat.Watch.Facts?.Name ?? seat.Server.Name }, news, now);
        }
        if (!seats.Select(seat => seat.Sense.Memory).SequenceEqual(next.Servers))
            next = next.Without(seats.Select(seat => seat.Server.Uuid).ToHashSet(), now) with { Servers = [.. seats.Select(seat => seat.Sense.Memory)] };
        Change(next.Pruned(Alert.Rules.Cooldown, IsShown, now));
    }

    /// <summary>The message of an episode as it is now.</summary>
    public AlertFace Draw(Episode episode) => Language.Say(() => AlertFace.Of(Alert, episode));

    public void Change(AlertState state) => (State, IsChanged) = (state, IsChanged || !ReferenceEquals(State, state));

    /// <summary>The store knows all of it.</summary>
    public void Kept(AlertState state) => IsChanged = !ReferenceEquals(State, state);

    public void Dispose() => Watch([]);

    private bool IsShown(Episode episode) => Draw(episode).Key == episode.Shown;

    private Seat Open(BoardServer server)
    {
        var watch = watches.Open(Alert.Standing, server.Standing);
        var memory = State.Servers.FirstOrDefault(known => known.Uuid == server.Uuid) ?? new ServerMemory(server.Uuid);
        return new Seat(server, watch, watch.Listen(), new AlertSense(memory, clock.GetUtcNow()));
    }

    private sealed record Seat(BoardServer Server, StandingWatch Watch, FeedListener Listener, AlertSense Sense) : IDisposable
    {
        /// <summary>What was read last.</summary>
        public ServerSnapshot? Seen { get; set; }

        public void Dispose()
        {
            Listener.Dispose();
            Watch.Dispose();
        }
    }
}
