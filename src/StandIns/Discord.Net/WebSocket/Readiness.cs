#nullable enable
namespace Discord.WebSocket;

/// <summary>Waits for the guilds that READY announced: until all are here, or for so long after the last one.</summary>
internal sealed class Readiness : IDisposable
{
    private readonly Lock _lock = new();
    private readonly TimeSpan _patience;
    private readonly Action _whenReady;
    private readonly ITimer _timer;
    private HashSet<ulong> _missing = [];
    private bool _isReady = true;

    public Readiness(TimeSpan patience, TimeProvider time, Action whenReady)
    {
        (_patience, _whenReady) = (patience, whenReady);
        _timer = time.CreateTimer(static self => ((Readiness)self!).Finish(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Start(HashSet<ulong> announced)
    {
        lock (_lock)
        {
            _missing = announced;
            _isReady = false;
            _timer.Change(_patience, Timeout.InfiniteTimeSpan);
        }
        FinishWhenComplete();
    }

    /// <summary>A guild is here; true when it had been announced, so that the bot has not just joined it.</summary>
    public bool Arrived(ulong guildId)
    {
        bool wasAnnounced;
        lock (_lock)
        {
            wasAnnounced = _missing.Remove(guildId);
            if (_missing.Count == 0)
                _missing.TrimExcess();
            if (wasAnnounced && !_isReady)
                _timer.Change(_patience, Timeout.InfiniteTimeSpan);
        }
        return wasAnnounced;
    }

    public void FinishWhenComplete()
    {
        lock (_lock)
        {
            if (_missing.Count > 0)
                return;
        }
        Finish();
    }

    public void Dispose() => _timer.Dispose();

    private void Finish()
    {
        lock (_lock)
        {
            if (_isReady)
                return;
            _isReady = true;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
        _whenReady();
    }
}
