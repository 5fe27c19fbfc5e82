using System.Globalization;

namespace PteroBot.TestKit;

/// <summary>
/// A clock that runs a number of times faster than the real one, in several processes alike: whoever knows where it began and how fast it is reads
/// the same time from it.
/// </summary>
public sealed class FastClock(DateTimeOffset began, double speed) : TimeProvider
{
    /// <summary>The environment variable in which a process hands its clock to another one.</summary>
    public const string Variable = "PTEROBOT_FAST_CLOCK";

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    private readonly long _firstTimestamp = System.GetTimestamp();

    /// <summary>The clock that <see cref="ToString"/> wrote.</summary>
    public static FastClock Parse(string text)
    {
        var parts = text.Split('@');
        return new FastClock(new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero), double.Parse(parts[0], CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => began + ((System.GetUtcNow() - began) * speed);

    /// <inheritdoc/>
    public override long GetTimestamp() => _firstTimestamp + (long)((System.GetTimestamp() - _firstTimestamp) * speed);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new FastTimer(System.CreateTimer(callback, state, Real(dueTime), Real(period)), this);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{speed}@{began.UtcTicks}");

    /// <summary>How long something takes really that takes so long on this clock.</summary>
    public TimeSpan Real(TimeSpan time) => time == Timeout.InfiniteTimeSpan || time == TimeSpan.Zero ? time : time / speed > Shortest ? time / speed : Shortest;

    private sealed class FastTimer(ITimer real, FastClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => real.Change(clock.Real(dueTime), clock.Real(period));

        public void Dispose() => real.Dispose();

        public ValueTask DisposeAsync() => real.DisposeAsync();
    }
}
