using System.Collections.Concurrent;
using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>
/// What people were last shown of their servers (backups, schedules ...), in memory, so that a keystroke costs no request. A list belongs to one
/// person, one link and one server, and is never shown to another.
/// </summary>
internal sealed class PersonalLists<T>(Func<ServerAccess, CancellationToken, Task<IReadOnlyList<T>>> read, TimeProvider clock)
{
    /// <summary>A list that nobody asked for so long is forgotten; one that could not be read is tried again after <see cref="RetryAfter"/>.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(ulong UserId, PanelAddress Panel, DateTimeOffset LinkedAt, string Server), Entry> _lists = new();

    /// <summary>After a list was shown.</summary>
    public void Keep(ServerAccess server, IReadOnlyList<T> list)
    {
        var now = clock.GetUtcNow();
        foreach (var (key, entry) in _lists)
            if (now - entry.At > KeptFor)
                _lists.TryRemove(key, out _);
        _lists[KeyOf(server)] = new(Task.FromResult(list), now);
    }

    /// <summary>After a change that the list does not show.</summary>
    public void Forget(ServerAccess server) => _lists.TryRemove(KeyOf(server), out _);

    /// <summary>From memory where it is there, otherwise read once, after everything that people wait for.</summary>
    /// <exception cref="PanelException">It had to be read and the panel did not give it.</exception>
    public Task<IReadOnlyList<T>> ListAsync(ServerAccess server, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var entry = _lists.AddOrUpdate(KeyOf(server), _ => new(read(server, CancellationToken.None), now),
            (_, known) => IsStale(known, now) ? new(read(server, CancellationToken.None), now) : known);
        return entry.Reading.WaitAsync(cancellationToken);
    }

    private static bool IsStale(Entry entry, DateTimeOffset now) => now - entry.At > (entry.Reading.IsFaulted ? RetryAfter : KeptFor);

    private static (ulong, PanelAddress, DateTimeOffset, string) KeyOf(ServerAccess server) =>
        (server.Account.Actor.UserId, server.Account.Panel, server.Account.Link.LinkedAt, server.Server.Identifier);

    private sealed record Entry(Task<IReadOnlyList<T>> Reading, DateTimeOffset At);
}
