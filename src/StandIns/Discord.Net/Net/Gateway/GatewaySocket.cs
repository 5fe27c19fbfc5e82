#nullable enable
using System.Net.WebSockets;

namespace Discord.Net.Gateway;

/// <summary>The framework's web socket.</summary>
internal sealed class GatewaySocket : IGatewaySocket
{
    private readonly ClientWebSocket _socket = new();

    public GatewaySocket()
    {
        // The gateway has heartbeats of its own; a second kind would only cost.
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        _socket.Options.Proxy = null;
    }

    public int? CloseCode => (int?)_socket.CloseStatus;

    public string? CloseReason => _socket.CloseStatusDescription;

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken) => _socket.ConnectAsync(address, cancellationToken);

    public ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
        _socket.ReceiveAsync(buffer, cancellationToken);

    public ValueTask SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken) =>
        _socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    public Task CloseAsync(int code, CancellationToken cancellationToken) =>
        _socket.State is WebSocketState.Open or WebSocketState.CloseReceived
            ? _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, cancellationToken)
            : Task.CompletedTask;

    public void Dispose() => _socket.Dispose();
}
