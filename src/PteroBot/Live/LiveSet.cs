using System.Collections.Concurrent;

namespace PteroBot.Live;

/// <summary>
/// What this process keeps going of what is stored: boards, alerts, shown consoles. The store is read now and then, for other processes change it, too; what was begun, changed
/// or ended here while it was read is newer than what was read.
/// </summary>
internal sealed class LiveSet<TLive>(TimeSpan every, TimeProvider clock)
    where TLive : class, IDisposable
{
    private readonly ConcurrentDictionary<string, TLive> _open = new();
    private readonly Lock _lock = new();
    private HashSet<string>? _movedMeanwhile;
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;

    public int Count => _open.Count;

    public IEnumerable<TLive> All => _open.Values;

    public TLive? Find(string id) => _open.GetValueOrDefault(id);

    /// <summary>The one of this id; made once, however many ask at the same time.</summary>
    public TLive Open(string id, Func<TLive> make)
    {
        lock (_lock)
        {
            _movedMeanwhile?.Add(id);
            return _open.GetOrAdd(id, _ => make());
        }
    }

    public void Close(string id)
    {
        TLive? closed;
        lock (_lock)
        {
            _movedMeanwhile?.Add(id);
            _open.TryRemove(id, out closed);
        }
        closed?.Dispose();
    }

    /// <summary>When it is time, reads what is stored, closes what is no more and has the rest opened. A reading that takes long holds up the next one.</summary>
    /// <param name="read">Everything that is stored, of all guilds.</param>
    /// <param name="idOf">Its id.</param>
    /// <param name="open">Opens it as it is stored, or closes it where it is none of this process's.</param>
    public async Task SyncWhenDueAsync<T>(Func<Task<IReadOnlyList<T>>> read, Func<T, string> idOf, Func<T, Task> open)
    {
        if (!TryBegin(out var before))
            return;
        try
        {
            var kept = await read();
            foreach (var id in before.Except(kept.Select(idOf)).Where(IsUnmoved))
                Close(id);
            await Task.WhenAll(kept.Where(one => IsUnmoved(idOf(one))).Select(open));
        }
        finally
        {
            lock (_lock) _movedMeanwhile = null;
        }
    }

    private bool TryBegin(out IReadOnlyList<string> before)
    {
        lock (_lock)
        {
            before = [];
            if (_movedMeanwhile is not null || clock.GetUtcNow() - _readAt < every)
                return false;
            (_movedMeanwhile, _readAt, before) = ([], clock.GetUtcNow(), [.. _open.Keys]);
            return true;
        }
    }

    private bool IsUnmoved(string id)
    {
        lock (_lock) return _movedMeanwhile?.Contains(id) != true;
    }
}
