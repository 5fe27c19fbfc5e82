namespace PteroBot.Live;

/// <summary>What a server used in the last hour and the last day, for sparklines and graphs. Gaps are where nobody watched or nobody could tell.</summary>
internal sealed class ServerHistory(TimeProvider clock)
{
    // Counters that far apart tell a mean over a time that nobody watched.
    private static readonly TimeSpan LongestRate = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly SampleRing _hour = new(TimeSpan.FromSeconds(20), 180);
    private readonly SampleRing _day = new(TimeSpan.FromMinutes(5), 288);
    private (DateTimeOffset At, ServerUsage Usage)? _last;

    /// <summary>180 points, one every 20 seconds, the oldest first.</summary>
    public IReadOnlyList<HistoryPoint> LastHour() => Read(_hour);

    /// <summary>288 points, one every five minutes, the oldest first.</summary>
    public IReadOnlyList<HistoryPoint> LastDay() => Read(_day);

    /// <summary>Keeps what a snapshot shows as of now; nothing while nobody can tell.</summary>
    public void Note(ServerSnapshot snapshot, DateTimeOffset at)
    {
        if (!snapshot.IsKnown)
            return;
        lock (_lock)
        {
            var point = PointOf(snapshot, at);
            _hour.Add(point);
            _day.Add(point);
        }
    }

    private HistoryPoint PointOf(ServerSnapshot snapshot, DateTimeOffset at)
    {
        if (snapshot.Usage is not { } usage)
        {
            _last = null;
            return snapshot.Condition == ServerCondition.Offline
                ? new HistoryPoint(at) { CpuPercent = 0, MemoryBytes = 0, ReceivedPerSecond = 0, SentPerSecond = 0, Players = 0 }
                : new HistoryPoint(at);
        }
        var before = _last;
        // Told again without new figures, it would divide by nothing; a second is what the node measures in.
        if (before is null || at - before.Value.At >= TimeSpan.FromSeconds(1))
            _last = (at, usage);
        return new HistoryPoint(at)
        {
            CpuPercent = usage.CpuPercent,
            MemoryBytes = usage.MemoryBytes,
            ReceivedPerSecond = Rate(before, at, usage, u => u.ReceivedBytes),
            SentPerSecond = Rate(before, at, usage, u => u.SentBytes),
            Players = snapshot.Players?.Online,
        };
    }

    /// <summary>Bytes per second since the last figures; null across a restart of the counters.</summary>
    private static double? Rate((DateTimeOffset At, ServerUsage Usage)? before, DateTimeOffset at, ServerUsage usage, Func<ServerUsage, long> counter)
    {
        if (before is not { } last || at - last.At is var time && (time < TimeSpan.FromSeconds(1) || time > LongestRate))
            return null;
        var moved = counter(usage) - counter(last.Usage);
        return moved < 0 ? null : moved / (at - last.At).TotalSeconds;
    }

    private IReadOnlyList<HistoryPoint> Read(SampleRing ring)
    {
        lock (_lock) return ring.Until(clock.GetUtcNow());
    }
}
