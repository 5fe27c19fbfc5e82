using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin;

/// <summary>
/// All of one kind of thing (servers, users, nodes) on a guild's panel, in memory, so that a keystroke costs no request. A list belongs to the guild
/// whose key read it; it is given out only after that guild's role was checked.
/// </summary>
/// <param name="read">Reads them all, in the order in which they are shown.</param>
/// <param name="fresh">An older list is read again.</param>
/// <param name="clock">Tells the age.</param>
internal sealed class AdminShelf<T>(Func<ApplicationApi, Task<IReadOnlyList<T>>> read, TimeSpan fresh, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan JustRead = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<(ulong Guild, PanelAddress Panel), (Task<IReadOnlyList<T>> Reading, DateTimeOffset At)> _lists = [];

    /// <summary>From memory while that is fresh.</summary>
    /// <exception cref="PanelException">They had to be read and the panel did not give them.</exception>
    public Task<IReadOnlyList<T>> ListAsync(AdministrationAccess access, CancellationToken cancellationToken) => ListAsync(access, fresh, cancellationToken);

    /// <summary>One of them; where memory does not know it, the panel is asked again, since it may be new.</summary>
    public async Task<T?> FindAsync(AdministrationAccess access, Func<IReadOnlyList<T>, T?> find, CancellationToken cancellationToken) =>
        find(await ListAsync(access, cancellationToken)) ?? find(await ListAsync(access, JustRead, cancellationToken));

    /// <summary>Makes a change under a record. Whatever came of it, the list is read again: what the panel did not confirm may have been done all the same.</summary>
    /// <exception cref="PanelException">The panel refused, or could not be asked.</exception>
    public async Task<TMade> ChangeAsync<TMade>(AuditLog audit, AdministrationAccess access, Change change, Func<CancellationToken, Task<TMade>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await audit.ChangeAsync(access.Actor, change, work, cancellationToken);
        }
        finally
        {
            Forget(access);
        }
    }

    /// <summary>Something has changed, or may have.</summary>
    public void Forget(AdministrationAccess access)
    {
        lock (_lock) _lists.Remove(KeyOf(access));
    }

    private Task<IReadOnlyList<T>> ListAsync(AdministrationAccess access, TimeSpan atMost, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ForgetOld();
            if (!_lists.TryGetValue(KeyOf(access), out var list) || list.Reading.IsFaulted || clock.GetUtcNow() - list.At > atMost)
                _lists[KeyOf(access)] = list = (read(access.Application), clock.GetUtcNow());
            return list.Reading.WaitAsync(cancellationToken);
        }
    }

    private void ForgetOld()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, list) in _lists)
            if (now - list.At > Kept)
                _lists.Remove(key);
    }

    private static (ulong, PanelAddress) KeyOf(AdministrationAccess access) => (access.Actor.GuildId ?? 0, access.Panel);
}

internal static class AdminShelves
{
    /// <summary>All items of a walk, by name.</summary>
    public static async Task<IReadOnlyList<T>> ByNameAsync<T>(this IAsyncEnumerable<T> walk, Func<T, string> name, Func<T, int> id)
    {
        var items = new List<T>();
        await foreach (var item in walk)
            items.Add(item);
        items.Sort((left, right) => StringComparer.OrdinalIgnoreCase.Compare(name(left), name(right)) is not 0 and var order ? order : id(left).CompareTo(id(right)));
        return items;
    }
}
