using System.Text;
using System.Threading.Channels;
using Discord;
using Discord.Net.Gateway;
using PteroBot.TestKit;

namespace PteroBot.StandIns.Tests.Gateway;

/// <summary>One shard on scripted sockets and a clock that stands still.</summary>
internal sealed class GatewayBench : IGatewayListener, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<ScriptedSocket> _sockets = Channel.CreateUnbounded<ScriptedSocket>();
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();
    private readonly Channel<ConnectionEnd> _ends = Channel.CreateUnbounded<ConnectionEnd>();
    private readonly GatewayShard _shard;
    private Task<ConnectionEnd>? _running;

    public GatewayBench()
    {
        _shard = new GatewayShard(Settings, this);
    }

    public ManualClock Clock { get; } = new();

    public double Jitter { get; set; } = 0.5;

    public Queue<Exception> ConnectFailures { get; } = [];

    public Exception? AddressFailure { get; set; }

    public GatewayPresence Presence { get; set; } = new();

    public GatewaySettings Settings => new()
    {
        Token = "a-token",
        Intents = 1,
        ShardId = 0,
        TotalShards = 1,
        LargeThreshold = 250,
        ConnectionTimeout = TimeSpan.FromSeconds(30),
        Address = _ => AddressFailure is null
            ? Task.FromResult("ws://discovery.test/?v=10&encoding=json&compress=zlib-stream")
            : Task.FromException<string>(AddressFailure),
        Presence = () => Presence,
        NewSocket = NewSocket,
        Identify = new IdentifyGate(1, Clock),
        Time = Clock,
        Jitter = () => Jitter,
    };

    public GatewayShard Start()
    {
        _running ??= _shard.RunAsync(_stop.Token);
        return _shard;
    }

    public async Task<ConnectionEnd> StopAsync()
    {
        await _stop.CancelAsync();
        return await _running!.WaitAsync(Patience);
    }

    public Task<ConnectionEnd> RunToEndAsync() => _running!.WaitAsync(Patience);

    /// <summary>The next connection that the shard makes.</summary>
    public Task<ScriptedSocket> NextSocketAsync() => _sockets.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public Task<string> NextEventAsync() => _events.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public Task<ConnectionEnd> NextEndAsync() => _ends.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Connects, greets and identifies.</summary>
    public async Task<ScriptedSocket> ReadyAsync(int heartbeat = 40000)
    {
        Start();
        var socket = await NextSocketAsync();
        socket.Hello(heartbeat);
        await socket.NextAsync(GatewayOp.Identify);
        socket.Ready();
        Assert.Equal("READY", await NextEventAsync());
        return socket;
    }

    public void OnEvent(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data) => _events.Writer.TryWrite(Encoding.UTF8.GetString(name));

    public void OnLatency(TimeSpan roundTrip) => _events.Writer.TryWrite($"latency {roundTrip.TotalMilliseconds}");

    public void OnConnecting()
    {
    }

    public void OnEnd(ConnectionEnd end) => _ends.Writer.TryWrite(end);

    public void Log(LogSeverity severity, string message, Exception? exception = null)
    {
    }

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
            await StopAsync();
        _stop.Dispose();
    }

    private ScriptedSocket NewSocket()
    {
        var socket = new ScriptedSocket { FailsToConnect = ConnectFailures.TryDequeue(out var failure) ? failure : null };
        _sockets.Writer.TryWrite(socket);
        return socket;
    }
}
