using System.Text.Json;
using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.Gateway;

/// <summary>What the frames of one connection mean: heartbeats, limits, IDENTIFY and RESUME.</summary>
internal sealed partial class GatewayProtocol(GatewayHub hub, GatewayConnection connection) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PresenceWindow = TimeSpan.FromSeconds(20);
    private readonly Queue<DateTimeOffset> _received = new();
    private readonly Queue<DateTimeOffset> _presences = new();
    private GatewaySession? _identified;
    private ITimer? _heartbeatWatch;

    /// <summary>Greets the client.</summary>
    public void Begin(int version)
    {
        if (version != 10)
        {
            connection.Close(CloseCode.InvalidVersion, "Invalid API version.");
            return;
        }
        var interval = hub.World.Settings.HeartbeatInterval;
        _heartbeatWatch = hub.Time.CreateTimer(_ => connection.Close(CloseCode.SessionTimedOut, "Session timed out."), null, Patience, Timeout.InfiniteTimeSpan);
        connection.Send(GatewayFrames.Hello(interval));
    }

    /// <summary>The connection is over. A session survives unless the client said good-bye.</summary>
    public void End(int? code)
    {
        if (Session is not { } session)
            return;
        hub.Detach(session, mayResume: code is not (1000 or 1001));
        hub.ClientChanged?.Invoke(false);
    }

    public void Receive(ReadOnlyMemory<byte> bytes)
    {
        hub.Record(connection, "WS>", bytes);
        lock (hub.World.Gate)
        {
            if (IsTooMuch(_received, Minute, hub.World.Settings.FramesPerMinute))
                connection.Close(CloseCode.RateLimited, "Rate limited.");
            else if (TryParse(bytes) is { } frame && Json.AsLong(frame["op"]) is { } op)
                Handle(op, frame["d"]);
            else
                connection.Close(CloseCode.DecodeError, "Error while decoding payload.");
        }
    }

    public void Dispose() => _heartbeatWatch?.Dispose();

    // A session that was declared invalid, or taken over by another connection, is not this connection's any more.
    private GatewaySession? Session => _identified?.Connection == connection ? _identified : null;

    private TimeSpan Patience => hub.World.Settings.HeartbeatInterval * 1.5;

    private void Handle(long op, JsonNode? data)
    {
        switch (op)
        {
            case 1:
                _heartbeatWatch?.Change(Patience, Timeout.InfiniteTimeSpan);
                if (!hub.Faults.NoAck)
                    connection.Send(GatewayFrames.HeartbeatAck());
                break;
            case 2:
                Identify(data as JsonObject);
                break;
            case 6:
                Resume(data as JsonObject);
                break;
            case 3 or 4 or 8 when Session is null:
                connection.Close(CloseCode.NotAuthenticated, "Not authenticated.");
                break;
            case 3 when IsTooMuch(_presences, PresenceWindow, hub.World.Settings.Presences):
                connection.Close(CloseCode.RateLimited, "Rate limited.");
                break;
            case 3:
                SetPresence(data as JsonObject);
                break;
            case 4:
                break;
            case 8:
                SendMembers(data as JsonObject);
                break;
            default:
                connection.Close(CloseCode.UnknownOpcode, "Unknown opcode.");
                break;
        }
    }

    private bool IsTooMuch(Queue<DateTimeOffset> received, TimeSpan window, int most)
    {
        var now = hub.Time.GetUtcNow();
        while (received.TryPeek(out var first) && now - first >= window)
            received.Dequeue();
        received.Enqueue(now);
        return received.Count > most;
    }

    private static JsonObject? TryParse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes.Span) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
