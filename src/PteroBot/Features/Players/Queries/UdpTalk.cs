using System.Net;
using System.Net.Sockets;

namespace PteroBot.Features.Players.Queries;

/// <summary>Questions and answers with one address. The socket is connected, so that answers of anybody else never reach us.</summary>
internal sealed class UdpTalk : IDisposable
{
    /// <summary>Whoever sends more than this does not answer but flood.</summary>
    public const int MostDatagrams = 64;

    private const int MostBytes = 65_507;

    // A datagram may be lost; the question is sent once more.
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(1);

    private readonly Socket _socket;
    private readonly byte[] _buffer = new byte[MostBytes];
    private int _datagrams;

    public UdpTalk(IPEndPoint address)
    {
        _socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        _socket.Connect(address);
    }

    /// <summary>The first answer that can be read; what cannot be is passed over.</summary>
    /// <exception cref="InvalidDataException">Nothing but rubbish came, and a lot of it.</exception>
    public async Task<T> AskAsync<T>(ReadOnlyMemory<byte> question, Func<ReadOnlyMemory<byte>, T?> read, CancellationToken cancellationToken) where T : class
    {
        await _socket.SendAsync(question, cancellationToken);
        using var again = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        again.CancelAfter(AskAgainAfter);
        try
        {
            return await ReceiveAsync(read, again.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await _socket.SendAsync(question, cancellationToken);
            return await ReceiveAsync(read, cancellationToken);
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task<T> ReceiveAsync<T>(Func<ReadOnlyMemory<byte>, T?> read, CancellationToken cancellationToken) where T : class
    {
        while (_datagrams++ < MostDatagrams)
        {
            var length = await _socket.ReceiveAsync(_buffer, cancellationToken);
            if (read(_buffer.AsMemory(0, length)) is { } answer)
                return answer;
        }
        throw new InvalidDataException("Too many datagrams that are no answer.");
    }
}
