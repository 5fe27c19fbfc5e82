#nullable enable
namespace Discord.Net.Rest;

/// <summary>Fifty requests a second for the whole bot, and the pause that a global 429 asks for. Answers to interactions are exempt.</summary>
internal sealed class GlobalLimit(TimeProvider time)
{
    public const int RequestsPerSecond = 50;

    private readonly Lock _lock = new();
    private long _windowStart;
    private int _used;
    private long _pausedUntil;

    public async ValueTask EnterAsync(RestCall call)
    {
        while (TakeOrWait() is { } wait)
        {
            if (!call.Allows(RetryMode.RetryRatelimit))
                throw new RateLimitedException(call.Describe());
            await Task.Delay(wait, time, call.Options.CancelToken);
        }
    }

    public void Pause(TimeSpan span)
    {
        lock (_lock) _pausedUntil = Math.Max(_pausedUntil, time.GetTimestamp() + Ticks(span));
    }

    private TimeSpan? TakeOrWait()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (now < _pausedUntil)
                return time.GetElapsedTime(now, _pausedUntil);
            if (now - _windowStart >= time.TimestampFrequency)
                (_windowStart, _used) = (now, 0);
            if (_used == RequestsPerSecond)
                return time.GetElapsedTime(now, _windowStart + time.TimestampFrequency);
            _used++;
            return null;
        }
    }

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
