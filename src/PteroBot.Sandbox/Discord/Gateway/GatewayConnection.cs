using System.Net.WebSockets;
using System.Threading.Channels;

namespace PteroBot.Sandbox.Discord.Gateway;

/// <summary>One websocket to a client: frames in and out, and how it ends. What frames mean is in <see cref="GatewayProtocol"/>.</summary>
internal sealed class GatewayConnection(GatewayHub hub, HttpContext context, WebSocket socket, bool zlibStream) : IDisposable
{
    private const int LongestFrame = 4_096;
    private static readonly TimeSpan CloseGrace = TimeSpan.FromSeconds(2);
    private readonly Channel<byte[]> _outgoing = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly FrameEncoder _encoder = new(zlibStream);
    private (CloseCode Code, string Reason)? _closing;

    public bool IsCompressed => zlibStream;
    public string Path => context.Request.Path;
    public bool CompressPayloads { set => _encoder.CompressPayloads = value; }

    /// <summary>Sends a frame after those that wait already.</summary>
    public void Send(byte[] frame)
    {
        if (_outgoing.Writer.TryWrite(frame))
            hub.Record(this, "WS<", frame);
    }

    /// <summary>Ends the connection with a code, after the frames that wait already.</summary>
    public void Close(CloseCode code, string reason)
    {
        _closing ??= (code, reason);
        _outgoing.Writer.TryComplete();
    }

    /// <summary>Ends the connection as a broken cable does.</summary>
    public void Abort() => context.Abort();

    /// <summary>Receives until either side ends the connection.</summary>
    /// <returns>The code with which the client closed, or null when the connection just broke.</returns>
    public async Task<int?> RunAsync(Action<ReadOnlyMemory<byte>> received, CancellationToken cancel)
    {
        var sending = SendAllAsync(cancel);
        try
        {
            return await ReceiveAllAsync(received, cancel);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            return null;
        }
        finally
        {
            _outgoing.Writer.TryComplete();
            await sending;
        }
    }

    public void Dispose() => _encoder.Dispose();

    private async Task<int?> ReceiveAllAsync(Action<ReadOnlyMemory<byte>> received, CancellationToken cancel)
    {
        var buffer = new byte[LongestFrame + 1];
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), cancel);
            if (part.MessageType == WebSocketMessageType.Close)
                return (int?)socket.CloseStatus ?? 1005;
            length += part.Count;
            if (length > LongestFrame)
            {
                Close(CloseCode.DecodeError, "Payload too large.");
                length = 0;
            }
            else if (part.EndOfMessage)
            {
                if (_closing is null)
                    received(buffer.AsMemory(0, length));
                length = 0;
            }
        }
    }

    private async Task SendAllAsync(CancellationToken cancel)
    {
        try
        {
            await foreach (var frame in _outgoing.Reader.ReadAllAsync(cancel))
            {
                await hub.Faults.HoldAsync(hub.Time, cancel);
                var (bytes, type) = _encoder.Encode(frame);
                await socket.SendAsync(bytes, type, endOfMessage: true, cancel);
            }
            await FinishAsync(cancel);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The other side is gone; the receiving loop notices and ends the connection.
        }
    }

    private async Task FinishAsync(CancellationToken cancel)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;
        var (code, reason) = _closing ?? (CloseCode.Normal, "");
        await socket.CloseOutputAsync((WebSocketCloseStatus)(int)code, reason, cancel);
        if (_closing is not null)
            _ = AbortLaterAsync(cancel);
    }

    // A client that does not answer the close must not keep the connection.
    private async Task AbortLaterAsync(CancellationToken cancel)
    {
        await Task.Delay(CloseGrace, hub.Time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Abort();
    }
}
