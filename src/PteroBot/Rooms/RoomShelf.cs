using System.Collections.Concurrent;
using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Rooms;

/// <summary>
/// What one person last saw of a kind of thing (databases, backups) on one server, in memory, so that keystrokes and forms cost no request.
/// Nobody is given what another person saw, nor what the same person saw with an earlier key or another grant.
/// </summary>
internal sealed class RoomShelf<T>(TimeProvider clock)
{
    /// <summary>An older list is renewed while it is used.</summary>
    public static TimeSpan FreshFor { get; } = TimeSpan.FromMinutes(5);

    // A panel that did not give a list is not asked for it again with every keystroke.
    private static readonly TimeSpan FailurePause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<(string Sight, PanelAddress Panel, string Server), Entry> _entries = new();

    /// <summary>Keeps what was just read.</summary>
    public void Put(ServerAccess access, IReadOnlyList<T> items)
    {
        ForgetOld();
        _entries[KeyOf(access)] = new Entry(clock.GetUtcNow(), items);
    }

    /// <summary>After a change that what was kept does not show. What is being read at that moment is thrown away as well.</summary>
    public void Forget(ServerAccess access) => _entries.TryRemove(KeyOf(access), out _);

    /// <summary>What is in memory; null when nothing is.</summary>
    public IReadOnlyList<T>? Peek(ServerAccess access) => _entries.GetValueOrDefault(KeyOf(access))?.Items;

    /// <summary>Reads what is missing or older than <paramref name="maxAge"/>, and waits for it.</summary>
    /// <returns>Why the panel did not give it; null when it did, or did not have to.</returns>
    public async Task<PanelException?> RenewAsync(ServerAccess access, TimeSpan maxAge, Func<ServerAccess, Task<IReadOnlyList<T>>> read)
    {
        var entry = Current(access, maxAge, read);
        await entry.Reading;
        return entry.Failure;
    }

    /// <summary>From memory where it can be; read otherwise.</summary>
    public async Task<IReadOnlyList<T>> ListAsync(ServerAccess access, Func<ServerAccess, Task<IReadOnlyList<T>>> read, CancellationToken cancellationToken)
    {
        var entry = Current(access, FreshFor, read);
        if (entry.Items is null)
            await entry.Reading.WaitAsync(cancellationToken);
        return entry.Items ?? [];
    }

    /// <summary>What is kept, where it is young enough or was asked for in vain a moment ago; otherwise what is being read from now on.</summary>
    private Entry Current(ServerAccess access, TimeSpan maxAge, Func<ServerAccess, Task<IReadOnlyList<T>>> read)
    {
        var key = KeyOf(access);
        var now = clock.GetUtcNow();
        if (_entries.TryGetValue(key, out var entry) && now - entry.At <= (entry.Failure is null ? maxAge : FailurePause))
            return entry;
        ForgetOld();
        entry = new Entry(now, entry?.Items);
        entry.Reading = FillAsync(entry, access, read);
        return _entries[key] = entry;
    }

    private static async Task FillAsync(Entry entry, ServerAccess access, Func<ServerAccess, Task<IReadOnlyList<T>>> read)
    {
        try
        {
            entry.Items = await read(access);
        }
        catch (PanelException failure)
        {
            // What was known before stays, and what is wrong is told when something is done.
            entry.Failure = failure;
        }
    }

    private void ForgetOld()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, entry) in _entries)
            if (now - entry.At > KeptFor)
                _entries.TryRemove(key, out _);
    }

    private static (string, PanelAddress, string) KeyOf(ServerAccess access) => (access.Sight, access.Account.Panel, access.Server.Identifier);

    /// <param name="at">When it was read, or the reading began.</param>
    /// <param name="items">What is known meanwhile; null when nothing is.</param>
    private sealed class Entry(DateTimeOffset at, IReadOnlyList<T>? items)
    {
        private volatile IReadOnlyList<T>? _items = items;

        public DateTimeOffset At { get; } = at;

        public IReadOnlyList<T>? Items { get => _items; set => _items = value; }

        public Task Reading { get; set; } = Task.CompletedTask;

        public PanelException? Failure { get; set; }
    }
}
