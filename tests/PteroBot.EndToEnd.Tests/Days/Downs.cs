using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.EndToEnd.Tests.Days;

/// <summary>When each server was really down, in the panel's own time: from the moment it did not run until it ran again.</summary>
internal sealed class Downs(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, bool> _isUp = [];
    private readonly List<Down> _all = [];
    private readonly Dictionary<string, bool> _crashing = [];
    private bool _isOpen;

    /// <summary>All of them, the oldest first.</summary>
    public IReadOnlyList<Down> All
    {
        get { lock (_lock) return [.. _all]; }
    }

    /// <summary>Writes from now on; called under the world's gate.</summary>
    public void Open(IEnumerable<Server> servers)
    {
        lock (_lock) _isOpen = true;
        foreach (var server in servers)
            Write(server);
    }

    /// <summary>The server is about to crash; called under the world's gate.</summary>
    public void Crashes(Server server)
    {
        lock (_lock)
        {
            if (!_isOpen || server.IsSuspended)
                return;
            if (server.Wings.State == PowerState.Running)
                _crashing[server.Name] = IsHeard(server);
            else if (Last(server.Name) is { To: null } down)
                down.CrashedMeanwhile |= server.Wings.State != PowerState.Offline;
        }
    }

    /// <summary>Writes down what a server is now; called whenever that may have changed, under the world's gate.</summary>
    public void Write(Server server)
    {
        lock (_lock)
        {
            if (!_isOpen)
                return;
            var (isDown, isUp) = (server.IsSuspended || server.Wings.State == PowerState.Offline, !server.IsSuspended && server.Wings.State == PowerState.Running);
            if (isDown && _isUp.GetValueOrDefault(server.Name, true))
            {
                var wasRunning = _isUp.ContainsKey(server.Name);
                var isCrash = _crashing.Remove(server.Name, out var isHeard);
                _all.Add(new Down(server.Name, clock.GetUtcNow()) { Node = server.Node.Name, IsCrash = isCrash, IsHeard = isCrash ? isHeard : IsHeard(server), WasThere = !wasRunning });
                _isUp[server.Name] = false;
            }
            else if (isUp)
            {
                if (Last(server.Name) is { To: null } down)
                    down.To = clock.GetUtcNow();
                _isUp[server.Name] = true;
            }
        }
    }

    /// <summary>Whether a server is down now.</summary>
    public bool IsDown(string server)
    {
        lock (_lock) return Last(server) is { To: null };
    }

    private Down? Last(string server) => _all.LastOrDefault(down => down.Server == server);

    /// <summary>Whether somebody has a live socket that tells them.</summary>
    private static bool IsHeard(Server server) => server.Wings.Sockets.Exists(socket => socket.MayHear);
}

/// <summary>A time in which a server did not run.</summary>
internal sealed class Down(string server, DateTimeOffset from)
{
    public string Server => server;

    public DateTimeOffset From => from;

    /// <summary>Null while it lasts.</summary>
    public DateTimeOffset? To { get; set; }

    public required string Node { get; init; }

    public bool IsCrash { get; init; }

    /// <summary>Whether it began with a stop, and crashed before it ran again.</summary>
    public bool CrashedMeanwhile { get; set; }

    /// <summary>Whether the bot listened to the server when it began.</summary>
    public bool IsHeard { get; init; }

    /// <summary>Whether it had begun before anybody looked.</summary>
    public bool WasThere { get; init; }

    public override string ToString() => $"{server} {from:T} to {(To is { } to ? $"{to:T}" : "now")}{(IsCrash ? " (crash)" : "")}";
}
