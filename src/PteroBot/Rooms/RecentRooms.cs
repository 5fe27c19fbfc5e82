using System.Collections.Concurrent;
using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Rooms;

/// <summary>
/// Whose servers were worked with a short while ago: there somebody may type next. By what right is not remembered: it is asked for anew before anything is read.
/// </summary>
internal sealed class RecentRooms(RecentPeople people, TimeProvider clock)
{
    /// <summary>A server that nobody worked with for so long is left alone.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromMinutes(15);

    /// <summary>How many servers of one person count; the one that was used longest ago goes first.</summary>
    public const int MostOfOne = 5;

    private const int Most = 1000;

    private readonly ConcurrentDictionary<(string Sight, PanelAddress Panel, string Server), Visit> _visits = new();

    /// <summary>The person works with the server now.</summary>
    public void Use(ServerAccess server)
    {
        var visit = _visits.GetOrAdd(KeyOf(server), _ => new Visit(server));
        visit.UsedAt = clock.GetUtcNow();
        people.Use(server);
        Tidy(server);
    }

    /// <summary>The servers that it is time to read for, each once in a pause.</summary>
    /// <param name="settled">So long after it was used last: what is done there reads for itself.</param>
    /// <param name="pause">How long nothing is read of a server after it was.</param>
    public IReadOnlyList<ServerAccess> TakeDue(TimeSpan settled, TimeSpan pause)
    {
        var now = clock.GetUtcNow();
        var due = _visits.Values.Where(visit => now - visit.UsedAt >= settled && now - visit.UsedAt < KeptFor && now - visit.ReadAt >= pause).ToList();
        foreach (var visit in due)
            visit.ReadAt = now;
        return [.. due.Select(visit => visit.Server)];
    }

    public void Forget(ServerAccess server) => _visits.TryRemove(KeyOf(server), out _);

    private void Tidy(ServerAccess server)
    {
        var now = clock.GetUtcNow();
        foreach (var (key, visit) in _visits)
            if (now - visit.UsedAt >= KeptFor)
                _visits.TryRemove(key, out _);
        ForgetOldest(_visits.Where(visit => visit.Key.Sight == server.Sight), MostOfOne);
        if (_visits.Count > Most)
            ForgetOldest(_visits, Most);
    }

    private void ForgetOldest(IEnumerable<KeyValuePair<(string, PanelAddress, string), Visit>> visits, int most)
    {
        foreach (var (key, _) in visits.OrderByDescending(visit => visit.Value.UsedAt).Skip(most).ToList())
            _visits.TryRemove(key, out _);
    }

    private static (string, PanelAddress, string) KeyOf(ServerAccess server) => (server.Sight, server.Account.Panel, server.Server.Identifier);

    private sealed class Visit(ServerAccess server)
    {
        public ServerAccess Server { get; } = server;

        public DateTimeOffset UsedAt { get; set; }

        public DateTimeOffset ReadAt { get; set; }
    }
}
