#nullable enable
using System.Net.WebSockets;
using System.Text.Json;
using Discord.WebSocket;

namespace Discord.Net.Gateway;

/// <summary>One connection from HELLO to its end. Reads without ever waiting for a handler.</summary>
internal sealed class GatewayConnection(GatewaySettings settings, GatewaySession session, IGatewayListener listener) : IDisposable
{
    /// <summary>Any code but 1000 and 1001 keeps the session alive.</summary>
    private const int KeepSession = 4000;
    private const int EndSession = 1000;
    private static readonly TimeSpan GoodbyeTime = TimeSpan.FromSeconds(1);

    private readonly IGatewaySocket _socket = settings.NewSocket();
    private readonly FrameReader _reader = new();
    private readonly SendLimit _limit = new(settings.Time);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _closing = new();
    private ITimer? _deadline;
    private ConnectionEnd? _end;
    private bool _awaitsAck;
    private long _beatAt;

    /// <summary>READY or RESUMED has arrived.</summary>
    public bool IsReady { get; private set; }

    public async Task<ConnectionEnd> RunAsync(string address, CancellationToken stop)
    {
        using var onStop = stop.Register(() => _ = EndAsync(new ConnectionEnd(AfterEnd.Stop, new OperationCanceledException(stop))));
        try
        {
            await ConnectAsync(address);
            _deadline = settings.Time.CreateTimer(_ => _ = EndAsync(Late()), null, settings.ConnectionTimeout, Timeout.InfiniteTimeSpan);
            while (_end is null && await _reader.ReadAsync(_socket, _closing.Token) is { } payload)
                await HandleAsync(payload.Span);
            _end ??= ConnectionEnd.FromCloseCode(_socket.CloseCode ?? 1006, _socket.CloseReason);
        }
        // Whatever breaks a connection, the next one may work; the owner logs it and waits longer each time.
        catch (Exception e) when (e is WebSocketException or IOException or InvalidDataException or JsonException or OperationCanceledException or HttpRequestException or InvalidOperationException)
        {
            _end ??= new ConnectionEnd(AfterEnd.Resume, e);
        }
        _deadline?.Dispose();
        await _closing.CancelAsync();
        return _end;
    }

    /// <summary>Sends when the connection is up; otherwise IDENTIFY will carry it, or a frame after RESUMED.</summary>
    public async Task SendPresenceAsync(CancellationToken cancellationToken)
    {
        if (!IsReady || _end is not null)
            return;
        var presence = settings.Presence();
        await SendAsync(GatewayFrames.Presence(presence), cancellationToken);
        session.Shown = presence;
    }

    public void Dispose()
    {
        _socket.Dispose();
        _reader.Dispose();
        _closing.Dispose();
    }

    private async Task ConnectAsync(string address)
    {
        using var late = new CancellationTokenSource(settings.ConnectionTimeout, settings.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, _closing.Token);
        await _socket.ConnectAsync(new Uri(address), either.Token);
    }

    private Task HandleAsync(ReadOnlySpan<byte> payload)
    {
        var frame = GatewayFrame.Read(payload);
        switch (frame.Op)
        {
            case GatewayOp.Dispatch:
                Dispatch(frame);
                return Task.CompletedTask;
            case GatewayOp.Heartbeat:
                return BeatAsync();
            case GatewayOp.Reconnect:
                return EndAsync(new ConnectionEnd(AfterEnd.Resume, new GatewayReconnectException("Server requested a reconnect"), IsPlanned: true));
            case GatewayOp.InvalidSession:
                return EndAsync(new ConnectionEnd(IsTrue(frame.Data) ? AfterEnd.Resume : AfterEnd.Identify, new GatewayReconnectException("Server says that the session is invalid")));
            case GatewayOp.Hello:
                Greet(frame.Data);
                return Task.CompletedTask;
            case GatewayOp.HeartbeatAck:
                _awaitsAck = false;
                listener.OnLatency(settings.Time.GetElapsedTime(_beatAt));
                return Task.CompletedTask;
            default:
                listener.Log(LogSeverity.Debug, $"Unknown gateway op {(int)frame.Op}");
                return Task.CompletedTask;
        }
    }

    private void Dispatch(GatewayFrame frame)
    {
        var isReady = frame.Event.SequenceEqual("READY"u8);
        var isResumed = frame.Event.SequenceEqual("RESUMED"u8);
        if (isReady)
            BeginSession(frame.Data);
        if (isReady || isResumed)
            _deadline?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        listener.OnEvent(frame.Event, frame.Data);
        session.Sequence = frame.Sequence ?? session.Sequence;
        IsReady |= isReady || isResumed;
        // A resumed session shows what it showed; it may have changed meanwhile.
        if (isResumed && session.Shown != settings.Presence())
            _ = EndOnFailureAsync(SendPresenceAsync(_closing.Token));
    }

    private void BeginSession(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data);
        string? id = null, url = null;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("session_id"u8))
                id = reader.Read() ? reader.GetString() : null;
            else if (reader.ValueTextEquals("resume_gateway_url"u8))
                url = reader.Read() ? reader.GetString() : null;
            else
                reader.Skip();
        }
        session.Begin(id ?? throw new InvalidDataException("READY came without a session id."), url);
    }

    private void Greet(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data);
        var interval = TimeSpan.FromSeconds(45);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isInterval = reader.ValueTextEquals("heartbeat_interval"u8);
            reader.Read();
            if (isInterval)
                interval = TimeSpan.FromMilliseconds(Math.Max(1, reader.GetDouble()));
            else
                reader.Skip();
        }
        _ = EndOnFailureAsync(HeartbeatAsync(interval));
        _ = EndOnFailureAsync(AuthenticateAsync());
    }

    private async Task AuthenticateAsync()
    {
        if (session.CanResume)
        {
            await SendAsync(GatewayFrames.Resume(settings.Token, session.Id!, session.Sequence!.Value), _closing.Token);
            return;
        }
        await settings.Identify.EnterAsync(settings.ShardId, _closing.Token);
        session.Forget();
        var presence = settings.Presence();
        await SendAsync(GatewayFrames.Identify(settings, presence), _closing.Token);
        session.Shown = presence;
        AllowMoreTime();
    }

    /// <summary>The wait for the shard's turn does not count.</summary>
    private void AllowMoreTime()
    {
        if (!IsReady)
            _deadline?.Change(settings.ConnectionTimeout, Timeout.InfiniteTimeSpan);
    }

    private async Task HeartbeatAsync(TimeSpan interval)
    {
        // The first beat is spread out so that a whole fleet does not beat as one.
        await Task.Delay(interval * settings.Jitter(), settings.Time, _closing.Token);
        while (!_awaitsAck)
        {
            _awaitsAck = true;
            await BeatAsync();
            await Task.Delay(interval, settings.Time, _closing.Token);
        }
        await EndAsync(new ConnectionEnd(AfterEnd.Resume, new GatewayReconnectException("Server missed last heartbeat")));
    }

    private async Task BeatAsync()
    {
        _limit.CountHeartbeat();
        _beatAt = settings.Time.GetTimestamp();
        await SendNowAsync(GatewayFrames.Heartbeat(session.Sequence), _closing.Token);
    }

    private async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        await _limit.EnterAsync(cancellationToken);
        await SendNowAsync(frame, cancellationToken);
    }

    private async Task SendNowAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(frame, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task EndOnFailureAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (Exception e)
        {
            await EndAsync(new ConnectionEnd(AfterEnd.Resume, e));
        }
    }

    /// <summary>Ends the connection from our side; only the first reason counts.</summary>
    private async Task EndAsync(ConnectionEnd end)
    {
        if (Interlocked.CompareExchange(ref _end, end, null) is not null)
            return;
        try
        {
            using var late = new CancellationTokenSource(GoodbyeTime);
            await _sending.WaitAsync(late.Token);
            await _socket.CloseAsync(end.Next is AfterEnd.Stop or AfterEnd.Identify ? EndSession : KeepSession, late.Token);
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            listener.Log(LogSeverity.Debug, "The goodbye could not be sent", e);
        }
        await _closing.CancelAsync();
    }

    private static ConnectionEnd Late() => new(AfterEnd.Resume, new TimeoutException("Discord did not make the connection ready in time."));

    private static bool IsTrue(ReadOnlySpan<byte> data) => data.StartsWith("true"u8);
}
