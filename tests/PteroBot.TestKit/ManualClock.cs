namespace PteroBot.TestKit;

/// <summary>A clock that moves only when a test says so. Timers fire inside <see cref="Advance"/>, in the order in which they fall due.</summary>
public sealed class ManualClock(DateTimeOffset? start = null) : TimeProvider
{
    // So often has to be seen that nothing moves.
    private const int AtRest = 6;

    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private int _moves;
    private DateTimeOffset _now = start ?? new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>How many timers wait for their time: lets a test see that a delay has been reached.</summary>
    public int PendingTimers
    {
        get { lock (_lock) return _timers.Count; }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on and fires what falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (NextDue(end) is { } timer)
            timer.Fire();
        lock (_lock) _now = end;
    }

    /// <summary>Moves the clock to the next timer, at least and at most by this much, and fires what falls due.</summary>
    public void AdvanceToNext(TimeSpan atLeast, TimeSpan atMost)
    {
        var next = Next() - GetUtcNow();
        Advance(next > atMost ? atMost : next > atLeast ? next : atLeast);
    }

    /// <summary>
    /// Moves the clock to the next timer and fires it, once whoever works with this clock has come to rest: something is waited for, and no timer is set or given up any more.
    /// </summary>
    public async Task AdvanceToNextAsync()
    {
        var (rest, seen) = (0, -1);
        for (var i = 0; i < 10_000 && rest < AtRest; i++)
        {
            await Task.Delay(5);
            lock (_lock) (rest, seen) = (_timers.Count > 0 && seen == _moves ? rest + 1 : 0, _moves);
        }
        var next = Next();
        Advance(next > GetUtcNow() ? next - GetUtcNow() : TimeSpan.Zero);
    }

    /// <summary>Waits, in real time, until so many timers are pending; for code that reaches its delay on another thread.</summary>
    /// <exception cref="TimeoutException">After ten seconds.</exception>
    public async Task UntilTimersAsync(int count)
    {
        for (var i = 0; i < 1000 && PendingTimers < count; i++)
            await Task.Delay(10);
        if (PendingTimers < count)
            throw new TimeoutException($"{PendingTimers} timers are pending; {count} were expected.");
    }

    /// <summary>Waits, in real time, until a timer is pending that falls due within the time given; for code that reaches its delay on another thread.</summary>
    /// <exception cref="TimeoutException">After ten seconds.</exception>
    public async Task UntilDueAsync(TimeSpan within)
    {
        for (var i = 0; i < 1000 && !IsDue(within); i++)
            await Task.Delay(10);
        if (!IsDue(within))
            throw new TimeoutException($"No timer falls due within {within}.");
    }

    /// <summary>When the next timer falls due; now when there is none.</summary>
    private DateTimeOffset Next()
    {
        lock (_lock) return _timers.Count == 0 ? _now : _timers.Min(timer => timer.Due);
    }

    private bool IsDue(TimeSpan within)
    {
        lock (_lock) return _timers.Exists(t => t.Due <= _now + within);
    }

    private ManualTimer? NextDue(DateTimeOffset end)
    {
        lock (_lock)
        {
            var next = _timers.Where(t => t.Due <= end).MinBy(t => t.Due);
            if (next is null)
                return null;
            if (next.Due > _now)
                _now = next.Due;
            next.Reschedule();
            return next;
        }
    }

    private sealed class ManualTimer(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._moves++;
                clock._timers.Remove(this);
                _period = period;
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock._now + dueTime;
                clock._timers.Add(this);
            }
            return true;
        }

        public void Fire() => callback(state);

        public void Reschedule()
        {
            if (_period > TimeSpan.Zero)
                Due += _period;
            else
                clock._timers.Remove(this);
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._moves++;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
