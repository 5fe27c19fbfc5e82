using Discord.Net;
using Discord.Net.Gateway;

namespace Discord.WebSocket;

// What the gateway connection tells: its state, and the events in the file beside this one.
public partial class DiscordSocketClient
{
    private readonly EventQueue _queue;
    private readonly Readiness _readiness;
    private ConnectionState _state;

    private void OnConnecting()
    {
        _state = ConnectionState.Connecting;
        WriteLogHere(LogSeverity.Info, "Connecting");
    }

    private void OnConnected()
    {
        _state = ConnectionState.Connected;
        WriteLogHere(LogSeverity.Info, "Connected");
        Raise(this, static async shard =>
        {
            await shard._connected.RaiseAsync(0, static (handler, _) => handler(), shard.WarnOfHandler);
            if (shard._parent is { } parent)
                await parent.ShardConnectedEvent.RaiseAsync(shard, static (handler, one) => handler(one), parent.WarnOfHandler);
        });
    }

    private void OnEnd(ConnectionEnd end)
    {
        var wasConnected = _state == ConnectionState.Connected;
        _state = ConnectionState.Disconnected;
        var exception = end.Next == AfterEnd.Stop ? null : Wrap(end);
        if (exception is not null)
            WriteLogHere(Severity(end), "Disconnected", exception);
        else
            WriteLogHere(LogSeverity.Info, "Disconnected");
        if (wasConnected || exception is not null)
            Raise(exception, DisconnectedAsync);
    }

    private async Task DisconnectedAsync(Exception exception)
    {
        await _disconnected.RaiseAsync(exception, static (handler, e) => handler(e), WarnOfHandler);
        if (_parent is { } parent)
            await parent.ShardDisconnectedEvent.RaiseAsync((exception, this), static (handler, args) => handler(args.exception, args.Item2), parent.WarnOfHandler);
    }

    private void OnLatency(TimeSpan roundTrip)
    {
        var before = Latency;
        Latency = (int)roundTrip.TotalMilliseconds;
        if (before == Latency || (!_latencyUpdated.HasHandlers && _parent?.ShardLatencyUpdatedEvent.HasHandlers != true))
            return;
        Raise((Shard: this, Before: before, After: Latency), static async change =>
        {
            await change.Shard._latencyUpdated.RaiseAsync(change, static (handler, c) => handler(c.Before, c.After), change.Shard.WarnOfHandler);
            if (change.Shard._parent is { } parent)
                await parent.ShardLatencyUpdatedEvent.RaiseAsync(change, static (handler, c) => handler(c.Before, c.After, c.Shard), parent.WarnOfHandler);
        });
    }

    private void OnAllGuildsHere()
    {
        WriteLogHere(LogSeverity.Info, "Ready");
        Raise(this, static async shard =>
        {
            await shard._ready.RaiseAsync(0, static (handler, _) => handler(), shard.WarnOfHandler);
            if (shard._parent is { } parent)
                await parent.ShardReadyEvent.RaiseAsync(shard, static (handler, one) => handler(one), parent.WarnOfHandler);
        });
    }

    /// <summary>Runs handlers in order, away from the read loop.</summary>
    private void Raise<T>(T args, Func<T, Task> run) => _queue.Enqueue(() => run(args));

    private void WriteLogHere(LogSeverity severity, string message, Exception exception = null)
    {
        var source = _parent is null ? "Gateway" : $"Shard #{ShardId}";
        WriteLog(severity, source, message, exception);
        _parent?.WriteLog(severity, source, message, exception);
    }

    private static LogSeverity Severity(ConnectionEnd end) => end.Next switch
    {
        AfterEnd.GiveUp => LogSeverity.Critical,
        _ => end.IsPlanned ? LogSeverity.Info : LogSeverity.Warning,
    };

    private static Exception Wrap(ConnectionEnd end) =>
        end.Cause is WebSocketClosedException ? new InvalidOperationException("WebSocket connection was closed", end.Cause) : end.Cause;

    private sealed class Listener(DiscordSocketClient client) : IGatewayListener
    {
        public void OnEvent(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data) => client.OnEvent(name, data);

        public void OnLatency(TimeSpan roundTrip) => client.OnLatency(roundTrip);

        public void OnConnecting() => client.OnConnecting();

        public void OnEnd(ConnectionEnd end) => client.OnEnd(end);

        public void Log(LogSeverity severity, string message, Exception exception) => client.WriteLogHere(severity, message, exception);
    }
}
