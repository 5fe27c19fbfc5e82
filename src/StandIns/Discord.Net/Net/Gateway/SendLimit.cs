#nullable enable
namespace Discord.Net.Gateway;

/// <summary>
/// 120 frames in 60 seconds per connection, or Discord closes it. Three are kept free for heartbeats, which never wait.
/// </summary>
internal sealed class SendLimit(TimeProvider time)
{
    public const int Most = 120;
    public const int KeptForHeartbeats = 3;
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly Queue<long> _sent = new(Most);

    public void CountHeartbeat()
    {
        lock (_lock) _sent.Enqueue(time.GetTimestamp());
    }

    public async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        while (TakeOrWait() is { } wait)
            await Task.Delay(wait, time, cancellationToken);
    }

    private TimeSpan? TakeOrWait()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            while (_sent.TryPeek(out var first) && time.GetElapsedTime(first, now) >= Window)
                _sent.Dequeue();
            if (_sent.Count >= Most - KeptForHeartbeats)
                return Window - time.GetElapsedTime(_sent.Peek(), now);
            _sent.Enqueue(now);
            return null;
        }
    }
}
