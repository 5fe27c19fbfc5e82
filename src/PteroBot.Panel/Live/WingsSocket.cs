using System.Buffers;
using System.Net.WebSockets;

namespace PteroBot.Panel.Live;

/// <summary>A <see cref="ClientWebSocket"/> that gives whole messages.</summary>
internal sealed class WingsSocket(ClientWebSocket socket) : IWingsSocket
{
    // A console line has at most 64 kB; anything above a megabyte is no Wings.
    private const int Largest = 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _message = new(4096);

    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        _message.ResetWrittenCount();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(_message.GetMemory(4096), cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close || _message.WrittenCount + part.Count > Largest)
                    return null;
                _message.Advance(part.Count);
                if (part.EndOfMessage)
                    return _message.WrittenMemory;
            }
        }
        catch (Exception exception) when (IsBreak(exception, cancellationToken))
        {
            return null;
        }
    }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception exception) when (IsBreak(exception, cancellationToken))
        {
            throw new InvalidOperationException("The socket is not open.", exception);
        }
    }

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException || IsBreak(exception, cancellationToken))
        {
            // Gone already.
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    // A keep-alive that is not answered ends in a cancellation that nobody asked for.
    private static bool IsBreak(Exception exception, CancellationToken cancellationToken) =>
        exception is WebSocketException or IOException or ObjectDisposedException || exception is OperationCanceledException && !cancellationToken.IsCancellationRequested;
}
