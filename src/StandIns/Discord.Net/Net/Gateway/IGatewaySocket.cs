#nullable enable
using System.Net.WebSockets;

namespace Discord.Net.Gateway;

/// <summary>The web socket under a gateway connection; a seam for tests.</summary>
internal interface IGatewaySocket : IDisposable
{
    /// <summary>The code with which the other side closed, once it has.</summary>
    int? CloseCode { get; }

    string? CloseReason { get; }

    Task ConnectAsync(Uri address, CancellationToken cancellationToken);

    ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    ValueTask SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken);

    /// <summary>Says goodbye without waiting for the other side.</summary>
    Task CloseAsync(int code, CancellationToken cancellationToken);
}
