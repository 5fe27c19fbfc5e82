namespace PteroBot.Sandbox.Discord;

/// <summary>
/// The time that deadlines of interactions, ages of messages and signed addresses are reckoned in. It runs like the real one and can be put
/// forward, so that nobody has to wait a quarter of an hour to see a token expire. Heartbeats and rate limits stay on the real time.
/// </summary>
internal sealed class DiscordClock(TimeProvider real) : TimeProvider
{
    private long _ahead;

    /// <summary>Told after the clock was put forward.</summary>
    public event Action? Moved;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    public void Advance(TimeSpan by)
    {
        Interlocked.Add(ref _ahead, by.Ticks);
        Moved?.Invoke();
    }
}
