using System.Net;
using System.Net.Sockets;

namespace PteroBot.Panel.Tests.Loopback;

/// <summary>A listener below HTTP: it can say half an answer, nothing at all, or hang up rudely.</summary>
internal sealed class SilentHost : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    private SilentHost(Func<Socket, CancellationToken, Task> serve)
    {
        _listener.Start();
        _serving = ServeAsync(serve);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was asked, the first line of each request.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Reads a request, then says this and nothing more.</summary>
    public static SilentHost Saying(string answer) => new(async (socket, ct) =>
    {
        await socket.ReceiveAsync(new byte[4096], ct);
        await socket.SendAsync(System.Text.Encoding.ASCII.GetBytes(answer), ct);
        await Task.Delay(Timeout.Infinite, ct);
    });

    /// <summary>Accepts, and says nothing.</summary>
    public static SilentHost Mute() => new((_, ct) => Task.Delay(Timeout.Infinite, ct));

    /// <summary>Reads a request and resets the connection.</summary>
    public static SilentHost Rude() => new(async (socket, ct) =>
    {
        await socket.ReceiveAsync(new byte[4096], ct);
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    });

    /// <summary>Says this and hangs up; keeps what was asked.</summary>
    public static SilentHost Refusing(string answer)
    {
        SilentHost? host = null;
        host = new SilentHost(async (socket, ct) =>
        {
            var buffer = new byte[4096];
            var length = await socket.ReceiveAsync(buffer, ct);
            lock (host!.Asked)
                host.Asked.Add(System.Text.Encoding.ASCII.GetString(buffer, 0, length).Split("\r\n")[0]);
            await socket.SendAsync(System.Text.Encoding.ASCII.GetBytes(answer), ct);
        });
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task ServeAsync(Func<Socket, CancellationToken, Task> serve)
    {
        while (true)
            _ = OneAsync(await _listener.AcceptSocketAsync(_end.Token), serve);
    }

    private async Task OneAsync(Socket socket, Func<Socket, CancellationToken, Task> serve)
    {
        using (socket)
            await serve(socket, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
