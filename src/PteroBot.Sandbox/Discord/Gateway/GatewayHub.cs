using System.Globalization;
using System.Text;
using PteroBot.Sandbox.Discord.World;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.Sandbox.Discord.Gateway;

/// <summary>The simulated gateway: connections, sessions, and which session hears of what.</summary>
internal sealed class GatewayHub
{
    private readonly TrafficLog _traffic;
    private readonly List<GatewaySession> _sessions = [];
    private readonly List<GatewayConnection> _connections = [];

    public GatewayHub(DiscordWorld world, TimeProvider time, TrafficLog traffic)
    {
        (World, Time, _traffic) = (world, time, traffic);
        Identifies = new IdentifyLimit(world.Settings, time);
        world.Dispatch = Dispatch;
    }

    public DiscordWorld World { get; }
    public TimeProvider Time { get; }
    public GatewayFaults Faults { get; } = new();
    public IdentifyLimit Identifies { get; }

    /// <summary>Told, inside the gate, when a client became ready or was lost.</summary>
    public Action<bool>? ClientChanged { get; set; }

    /// <summary>Whether some client is identified and connected.</summary>
    public bool HasClient
    {
        get { lock (World.Gate) return _sessions.Exists(session => session.Connection is not null); }
    }

    /// <summary>Takes a websocket; ends when it does.</summary>
    public async Task AcceptAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest || Faults.Down)
        {
            context.Response.StatusCode = Faults.Down ? 503 : 400;
            return;
        }
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var connection = new GatewayConnection(this, context, socket, context.Request.Query["compress"] == "zlib-stream");
        await ServeAsync(connection, context.Request.Query["v"], context.RequestAborted);
    }

    /// <summary>Does something to every connection, as faults do.</summary>
    public void ForEachConnection(Action<GatewayConnection> act)
    {
        lock (World.Gate) _connections.ForEach(act);
    }

    /// <summary>Forgets all sessions and closes what is open.</summary>
    public void Reset()
    {
        Faults.Clear();
        lock (World.Gate)
        {
            _sessions.Clear();
            _connections.ForEach(connection => connection.Close(CloseCode.SessionTimedOut, "Session timed out."));
        }
        Identifies.Reset();
    }

    public GatewaySession? FindSession(string? id)
    {
        _sessions.RemoveAll(session => session.LostAt is { } lost && Time.GetUtcNow() - lost > World.Settings.ResumeWindow);
        return _sessions.Find(session => session.Id == id);
    }

    public void Add(GatewaySession session) => _sessions.Add(session);

    public void Remove(GatewaySession session) => _sessions.Remove(session);

    /// <summary>A session without its connection; it waits for its client, or is gone.</summary>
    public void Detach(GatewaySession session, bool mayResume)
    {
        session.Connection = null;
        session.LostAt = Time.GetUtcNow();
        if (!mayResume)
            _sessions.Remove(session);
        ClientChanged?.Invoke(false);
    }

    /// <summary>Op 7 to every client; who does not leave by itself is closed.</summary>
    public async Task AskToReconnectAsync()
    {
        var asked = new List<GatewayConnection>();
        ForEachConnection(connection =>
        {
            connection.Send(GatewayFrames.Reconnect());
            asked.Add(connection);
        });
        await Task.Delay(World.Settings.ReconnectGrace, Time);
        asked.ForEach(connection => connection.Close(CloseCode.UnknownError, "Reconnect."));
    }

    /// <summary>Op 9 to every client. With <paramref name="mayResume"/> they may resume on the same connection.</summary>
    public void InvalidateSessions(bool mayResume)
    {
        lock (World.Gate)
        {
            foreach (var session in _sessions.Where(session => session.Connection is not null).ToList())
            {
                session.Connection!.Send(GatewayFrames.InvalidSession(mayResume));
                Detach(session, mayResume);
            }
        }
    }

    public void Record(GatewayConnection connection, string direction, ReadOnlyMemory<byte> frame) =>
        _traffic.Add(new TrafficEntry("gateway", Time.GetUtcNow(), direction, connection.Path, 101)
        {
            Request = direction == "WS>" ? WithoutToken(frame) : null,
            Response = direction == "WS<" ? Encoding.UTF8.GetString(frame.Span) : null,
        });

    private async Task ServeAsync(GatewayConnection connection, string? version, CancellationToken cancel)
    {
        using var protocol = new GatewayProtocol(this, connection);
        lock (World.Gate)
        {
            _connections.Add(connection);
            protocol.Begin(int.TryParse(version, CultureInfo.InvariantCulture, out var number) ? number : 0);
        }
        var code = await connection.RunAsync(protocol.Receive, cancel);
        lock (World.Gate)
        {
            _connections.Remove(connection);
            protocol.End(code);
        }
    }

    private void Dispatch(WorldEvent happened)
    {
        foreach (var session in _sessions.Where(session => session.Wants(happened)))
            session.Send(happened.Name, MessageContent.SeenBy(session, World.Bot, happened));
    }

    private static string WithoutToken(ReadOnlyMemory<byte> frame) => Encoding.UTF8.GetString(frame.Span).Replace(DiscordWorld.Token, "***", StringComparison.Ordinal);
}
