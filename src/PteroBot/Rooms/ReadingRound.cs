using System.Collections.Concurrent;
using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Rooms;

/// <summary>How far the reading of one person's servers has come. Those that they used last come first.</summary>
internal sealed class ReadingRound(DateTimeOffset dueAt)
{
    /// <summary>More servers than this are not read ahead.</summary>
    public const int MostServers = 50;

    /// <summary>From the beginning of a round to that of the next. Shelves keep things for longer.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMinutes(20);

    private readonly ConcurrentDictionary<(PanelAddress Panel, string Server), DateTimeOffset> _used = new();
    private readonly Queue<ServerAccess> _left = [];
    private DateTimeOffset _next;

    /// <summary>As they were seen last.</summary>
    public Actor? Actor { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>Not before then.</summary>
    public DateTimeOffset DueAt { get; private set; } = dueAt;

    /// <summary>The server that is to be read next; null when none is left.</summary>
    public ServerAccess? Next => _left.TryPeek(out var server) ? server : null;

    public void See(Actor actor, DateTimeOffset now) => (Actor, SeenAt) = (actor, now);

    public void Use(ServerAccess server, DateTimeOffset now) => _used[KeyOf(server)] = now;

    public void Begin(IEnumerable<ServerAccess> servers, DateTimeOffset now)
    {
        foreach (var server in servers.OrderByDescending(server => _used.GetValueOrDefault(KeyOf(server))).Take(MostServers))
            _left.Enqueue(server);
        _next = now + Pause;
        EndWhenDone();
    }

    /// <summary>The next one was read.</summary>
    public void Done()
    {
        _left.Dequeue();
        EndWhenDone();
    }

    public void Rest(DateTimeOffset until) => DueAt = until;

    private void EndWhenDone()
    {
        if (_left.Count == 0)
            DueAt = _next;
    }

    private static (PanelAddress, string) KeyOf(ServerAccess server) => (server.Account.Panel, server.Server.Identifier);
}
