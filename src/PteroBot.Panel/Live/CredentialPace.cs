namespace PteroBot.Panel.Live;

/// <summary>When the next token for the socket of one server may be fetched.</summary>
internal sealed class CredentialPace(TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _taken = new();

    /// <summary>Nobody fetched for a minute: the next one may be let through by anybody.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock)
            {
                Forget(clock.GetUtcNow());
                return _taken.Count == 0;
            }
        }
    }

    /// <summary>Takes the next place and tells how long to wait for it.</summary>
    public TimeSpan Take(int most)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            Forget(now);
            var at = _taken.Count < most ? now : _taken.ElementAt(_taken.Count - most) + Minute;
            _taken.Enqueue(at);
            return at - now;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        while (_taken.TryPeek(out var oldest) && now - oldest >= Minute)
            _taken.Dequeue();
    }
}
