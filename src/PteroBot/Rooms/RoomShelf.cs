using System.Collections.Concurrent;
using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Rooms;

/// <summary>
/// What one person last saw of a kind of thing (databases, variables) on one server, in memory, so that keystrokes and forms cost no request.
/// Nobody is given what another person saw, nor what the same person saw with an earlier key.
/// </summary>
internal sealed class RoomShelf<T>(TimeProvider clock)
{
    /// <summary>An older list is renewed while it is used.</summary>
    public static TimeSpan FreshFor { get; } = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<(ulong User, PanelAddress Panel, DateTimeOffset Linked, string Server), Entry> _entries = new();

    /// <summary>Keeps what was just read.</summary>
    public void Put(ServerAccess access, IReadOnlyList<T> items)
    {
        ForgetOld();
        _entries[KeyOf(access)] = new Entry(items, Task.FromResult(items), clock.GetUtcNow());
    }

    /// <summary>What is in memory; null when nothing is.</summary>
    public IReadOnlyList<T>? Peek(ServerAccess access) => _entries.GetValueOrDefault(KeyOf(access))?.Items;

    /// <summary>From memory where it can be; read otherwise, at most once a minute whether the panel gives it or not.</summary>
    public async Task<IReadOnlyList<T>> ListAsync(ServerAccess access, Func<ServerAccess, Task<IReadOnlyList<T>>> read, CancellationToken cancellationToken)
    {
        var key = KeyOf(access);
        var now = clock.GetUtcNow();
        if (!_entries.TryGetValue(key, out var entry) || now - entry.At > FreshFor)
            _entries[key] = entry = new Entry(entry?.Items, KeepAsync(key, access, read), now);
        return entry.Items ?? await entry.Reading.WaitAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<T>> KeepAsync(
        (ulong, PanelAddress, DateTimeOffset, string) key, ServerAccess access, Func<ServerAccess, Task<IReadOnlyList<T>>> read)
    {
        try
        {
            var items = await read(access);
            _entries[key] = new Entry(items, Task.FromResult(items), clock.GetUtcNow());
            return items;
        }
        catch (PanelException)
        {
            return [];
        }
    }

    private void ForgetOld()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, entry) in _entries)
            if (now - entry.At > KeptFor)
                _entries.TryRemove(key, out _);
    }

    private static (ulong, PanelAddress, DateTimeOffset, string) KeyOf(ServerAccess access) =>
        (access.Account.Actor.UserId, access.Account.Panel, access.Account.Link.LinkedAt, access.Server.Identifier);

    private sealed record Entry(IReadOnlyList<T>? Items, Task<IReadOnlyList<T>> Reading, DateTimeOffset At);
}
