namespace PteroBot.Interactions;

/// <summary>Who did what when, for as long as a pause lasts. In memory: a restart forgives.</summary>
internal sealed class CooldownLedger(TimeProvider clock)
{
    private const int TidyAbove = 1024;
    private readonly Dictionary<(ulong User, string What), DateTimeOffset> _freeAt = [];
    private readonly Lock _lock = new();

    /// <summary>Takes the turn, or says when the next one is.</summary>
    public DateTimeOffset? TryUse(ulong userId, string what, TimeSpan pause)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (_freeAt.TryGetValue((userId, what), out var free) && free > now)
                return free;
            if (_freeAt.Count >= TidyAbove)
                Forget(now);
            _freeAt[(userId, what)] = now + pause;
            return null;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, free) in _freeAt)
            if (free <= now)
                _freeAt.Remove(key);
    }
}
