using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Wings;

/// <summary>
/// One websocket: who it is by its token, what it may see, and what waits to be sent. All but sending holds the world's gate.
/// </summary>
internal sealed class WingsSocket
{
    private static readonly TimeSpan Warning = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenChecks = TimeSpan.FromSeconds(30);

    private readonly PanelWorld _world;
    private readonly Server _server;
    private readonly Node _node;
    private readonly WebSocket _socket;
    private readonly Action<string, string> _traffic;
    private readonly Channel<string> _out = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly MessageThrottle? _throttle;
    private SocketClaims? _claims;
    private bool _greeted;
    private (WebSocketCloseStatus Code, string Reason) _farewell = (WebSocketCloseStatus.NormalClosure, "");

    public WingsSocket(PanelWorld world, Node node, Server server, WebSocket socket, Action<string, string> traffic)
    {
        (_world, _node, _server, _socket, _traffic) = (world, node, server, socket, traffic);
        _throttle = world.IsPelican ? new MessageThrottle() : null;
    }

    /// <summary>Frames that have been dealt with, and frames that have been queued for sending: lets a test wait for silence.</summary>
    public (int In, int Out) Frames { get; private set; }

    /// <summary>Whether it was let in, and its token is good still.</summary>
    public bool MayHear => _claims is not null && Problem() is null;

    /// <summary>Serves the socket until either side ends it.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        lock (_world.Gate)
        {
            _node.Wings.Sockets.Add(this);
            _server.Wings.Sockets.Add(this);
            ClosedBySuspension();
            CheckLater();
        }
        var sending = SendAsync(ct);
        try
        {
            await ReceiveAsync(ct);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The other side is gone; that is how sockets usually end.
        }
        finally
        {
            Leave();
        }
        await sending;
    }

    /// <summary>
    /// Queues an event, if this socket may have it now. A token that has become invalid turns every event into <c>jwt error</c>.
    /// </summary>
    public void Push(string @event, string? argument, string? permission = null)
    {
        if (_claims is null || (permission is not null && !_claims.Has(permission)))
            return;
        if (Problem() is { } problem)
            Enqueue("jwt error", problem);
        else
            Enqueue(@event, argument);
    }


    public void CheckToken()
    {
        if (_claims is null)
            return;
        var left = _claims.Expires - _world.Now;
        // "token expired" passes only in the second in which the token is over and yet still good.
        if (Problem() is { } problem)
            Enqueue("jwt error", problem);
        else if (left <= TimeSpan.Zero)
            Enqueue("token expired", null);
        else if (left <= Warning)
            Enqueue("token expiring", null);
    }

    /// <summary>Says goodbye with a close frame, after what is queued.</summary>
    public void Close(int code, string reason)
    {
        _farewell = ((WebSocketCloseStatus)code, reason);
        Leave();
    }

    /// <summary>Breaks the connection off.</summary>
    public void Abort()
    {
        Leave();
        _socket.Abort();
    }

    // Every 30 s from opening on, to the moment: whether "token expired" gets through depends on it.
    private void CheckLater() => _world.Clock.At(BetweenChecks, () =>
    {
        if (!_node.Wings.Sockets.Contains(this))
            return;
        CheckToken();
        CheckLater();
    });

    private string? Problem() =>
        _claims is null ? "jwt: no jwt present"
        : _claims.ServerUuid != _server.Uuid ? "jwt: server uuid mismatch"
        : _node.Wings.Problem(_claims, _world.Now);

    private void Leave()
    {
        lock (_world.Gate)
        {
            _node.Wings.Sockets.Remove(this);
            _server.Wings.Sockets.Remove(this);
            _out.Writer.TryComplete();
        }
    }

    private async Task ReceiveAsync(CancellationToken ct)
    {
        var buffer = new byte[8192];
        using var message = new MemoryStream();
        while (_socket.State == WebSocketState.Open)
        {
            var part = await _socket.ReceiveAsync(buffer, ct);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                // The code comes back as it went; one that says nothing cannot be sent from here.
                _farewell = (part.CloseStatus is null or WebSocketCloseStatus.Empty ? WebSocketCloseStatus.NormalClosure : part.CloseStatus.Value, "");
                return;
            }
            message.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage)
                continue;
            Handle(Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length));
            message.SetLength(0);
        }
    }

    private void Handle(string text)
    {
        _traffic("WS>", Redacted(text));
        var parsed = Parse(text);
        lock (_world.Gate)
        {
            Frames = (Frames.In + 1, Frames.Out);
            if (ClosedBySuspension() || parsed is not var (@event, arguments) || Throttled(@event))
                return;
            if (@event == "auth")
                Authenticate(string.Concat(arguments));
            else if (Problem() is { } problem)
                Enqueue("jwt error", problem);
            else
                Obey(@event, arguments);
        }
    }

    // Pelican's Wings; the other one lets a socket live on when its server is suspended.
    private bool ClosedBySuspension()
    {
        if (!_world.IsPelican || !_server.IsSuspended)
            return false;
        Close(4409, "server is suspended");
        return true;
    }

    private bool Throttled(string @event)
    {
        if (_throttle?.Take(@event, _world.Now) is not (true, var tell))
            return false;
        if (tell is not null)
            Enqueue("throttled", tell);
        return true;
    }

    private void Authenticate(string token)
    {
        if (WingsToken.Verify(token, _node.Token) is not { } payload || SocketClaims.Read(payload) is not { } claims)
        {
            Enqueue("daemon error", DaemonError(null));
            return;
        }
        if (_node.Wings.Problem(claims, _world.Now) is { } problem)
        {
            Enqueue("jwt error", $"Error Event [{Guid()}]: {problem}");
            return;
        }
        _claims = claims;
        Enqueue("auth success", null);
        if (_greeted)
            return;
        _greeted = true;
        Push("status", _server.Wings.State);
        if (_server.Wings is { State: PowerState.Offline, Busy: null })
            Push("stats", _server.Wings.Stats().ToJsonString());
    }

    private void Obey(string @event, IReadOnlyList<string> arguments)
    {
        switch (@event)
        {
            case "send stats":
                Push("stats", _server.Wings.Stats().ToJsonString());
                break;
            case "send logs" when _server.Wings.State != PowerState.Offline:
                _server.Wings.Console.ToList().ForEach(line => Push("console output", line));
                break;
            case "send command" when _claims!.Has("control.console"):
                Command(string.Concat(arguments));
                break;
            case "set state":
                SetState(arguments.Count > 0 ? arguments[0] : "");
                break;
        }
    }

    private void Command(string command)
    {
        if (_server.Wings.Command(command))
            Log("server:console.command", new JsonObject { ["command"] = command });
    }

    private void SetState(string signal)
    {
        var permission =
            signal switch { "start" => "control.start", "stop" or "kill" => "control.stop", "restart" => "control.restart", _ => null };
        if (permission is not null && !_claims!.Has(permission))
            return;
        _server.Wings.Power(signal, refusal =>
        {
            if (refusal is not null)
                Enqueue("daemon error", DaemonError(refusal));
            else
                Log($"server:power.{signal}", []);
        });
    }

    // Only root administrators hear the cause; a held lock is told to everybody.
    private string DaemonError(string? cause)
    {
        var tell = cause is not null && (cause == WingsServer.LockHeld || _claims?.Has("admin.websocket.errors") == true);
        return $"Error Event [{Guid()}]: {(tell ? cause : "an unexpected error was encountered while handling this request")}";
    }

    private void Log(string @event, JsonObject properties) =>
        _world.Log(@event, _world.Users.Find(user => user.Uuid == _claims!.UserUuid), _server, properties, "127.0.0.1", isApi: false);

    private string Guid() => _world.Identities.Uuid(_world.Identities.Fresh("event"));

    private void Enqueue(string @event, string? argument)
    {
        var frame = new JsonObject { ["event"] = @event };
        if (argument is not null)
            frame["args"] = new JsonArray(argument);
        if (_out.Writer.TryWrite(frame.ToJsonString()))
            Frames = (Frames.In, Frames.Out + 1);
    }

    private async Task SendAsync(CancellationToken ct)
    {
        try
        {
            await foreach (var frame in _out.Reader.ReadAllAsync(ct))
            {
                _traffic("WS<", frame);
                await _socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, ct);
            }
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(_farewell.Code, _farewell.Reason, ct);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Sending to somebody who has left.
        }
    }

    // Go reads names in any case and null as nothing; other types of arguments make it drop the whole frame.
    private static (string Event, IReadOnlyList<string> Arguments)? Parse(string text)
    {
        try
        {
            if (JsonNode.Parse(text, new JsonNodeOptions { PropertyNameCaseInsensitive = true }) is not JsonObject frame)
                return null;
            var arguments = frame["args"] as JsonArray;
            if (arguments is null && frame["args"] is not null)
                return null;
            if (arguments?.Any(argument => argument is not null && argument.GetValueKind() != JsonValueKind.String) == true)
                return null;
            return ((string?)frame["event"] ?? "", [.. arguments?.Select(argument => (string?)argument ?? "") ?? []]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Redacted(string text) =>
        text.Contains("\"auth\"", StringComparison.OrdinalIgnoreCase) ? """{"event":"auth","args":["***"]}""" : text;
}
