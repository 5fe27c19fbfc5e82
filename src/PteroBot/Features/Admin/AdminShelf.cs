using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin;

/// <summary>
/// All servers of a guild's panel, in memory, so that a keystroke costs no request. A list belongs to the guild whose key read it; it
/// is given out only after that guild's role was checked.
/// </summary>
internal sealed class AdminShelf(TimeProvider clock)
{
    /// <summary>An older list is read again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<(ulong Guild, PanelAddress Panel), (Task<IReadOnlyList<Server>> Reading, DateTimeOffset At)> _lists = [];

    /// <summary>The servers by name.</summary>
    /// <exception cref="PanelException">They had to be read and the panel did not give them.</exception>
    public Task<IReadOnlyList<Server>> ListAsync(AdministrationAccess access, CancellationToken cancellationToken)
    {
        var key = (access.Actor.GuildId ?? 0, access.Panel);
        lock (_lock)
        {
            ForgetOld();
            if (!_lists.TryGetValue(key, out var list) || list.Reading.IsFaulted || clock.GetUtcNow() - list.At > Fresh)
                _lists[key] = list = (ReadAsync(access.Application), clock.GetUtcNow());
            return list.Reading.WaitAsync(cancellationToken);
        }
    }

    /// <summary>After a change.</summary>
    public void Forget(AdministrationAccess access)
    {
        lock (_lock) _lists.Remove((access.Actor.GuildId ?? 0, access.Panel));
    }

    private void ForgetOld()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, list) in _lists)
            if (now - list.At > Kept)
                _lists.Remove(key);
    }

    private static async Task<IReadOnlyList<Server>> ReadAsync(ApplicationApi application)
    {
        var servers = new List<Server>();
        await foreach (var server in application.Servers.AllAsync(new ServerQuery { Include = AdminServers.Included }))
            servers.Add(server);
        servers.Sort((left, right) => StringComparer.OrdinalIgnoreCase.Compare(left.Name, right.Name) is not 0 and var order ? order : left.Id.CompareTo(right.Id));
        return servers;
    }
}
