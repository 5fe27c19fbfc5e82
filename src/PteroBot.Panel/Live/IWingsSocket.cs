namespace PteroBot.Panel.Live;

/// <summary>Opens the way to a node.</summary>
internal interface IWingsConnector
{
    /// <summary>Connects, with the panel as <c>Origin</c>: Wings refuses everybody else.</summary>
    /// <exception cref="PanelException">The node cannot be reached, or refuses us.</exception>
    Task<IWingsSocket> ConnectAsync(Uri address, CancellationToken cancellationToken);
}

/// <summary>An open connection to a node: whole text messages in and out.</summary>
internal interface IWingsSocket : IAsyncDisposable
{
    /// <summary>The next message, valid until the next call; null when the connection is closed or broken.</summary>
    ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Sends a message. Callers take turns.</summary>
    /// <exception cref="InvalidOperationException">The connection is closed or broken.</exception>
    ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    /// <summary>Says goodbye.</summary>
    Task CloseAsync(CancellationToken cancellationToken);
}
