using System.Net;
using System.Net.Sockets;

namespace PteroBot.Sandbox.Games;

/// <summary>What a game says to a datagram: nothing, one answer, or many.</summary>
internal interface IGameSpeech
{
    /// <summary>Null where it plays fair.</summary>
    string? Fault { get; }

    IEnumerable<byte[]> Answer(byte[] question);
}

/// <summary>A game that answers datagrams.</summary>
internal sealed class UdpGame : IDisposable
{
    private const int Flood = 500;
    private readonly CancellationTokenSource _end = new();
    private readonly UdpClient _socket;
    private readonly IGameSpeech _speech;

    public UdpGame(IPEndPoint place, IGameSpeech speech)
    {
        _speech = speech;
        _socket = new UdpClient(place);
        _ = ListenAsync();
    }

    public void Dispose()
    {
        _end.Cancel();
        _socket.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var question = await _socket.ReceiveAsync(_end.Token);
                await AnswerAsync(question);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The server has stopped.
        }
    }

    private async Task AnswerAsync(UdpReceiveResult question)
    {
        var fault = _speech.Fault;
        if (fault == "silent")
            return;
        if (fault is "garbage" or "endless")
        {
            for (var i = 0; i < (fault == "endless" ? Flood : 1); i++)
                await _socket.SendAsync("this is no answer"u8.ToArray(), question.RemoteEndPoint, _end.Token);
            return;
        }
        using var elsewhere = fault == "elsewhere" ? new UdpClient(new IPEndPoint(IPAddress.Loopback, 0)) : null;
        foreach (var answer in _speech.Answer(question.Buffer))
            await (elsewhere ?? _socket).SendAsync(answer, question.RemoteEndPoint, _end.Token);
    }
}
