using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Games;

/// <summary>Answers Minecraft Java's Server List Ping: handshake, status, ping.</summary>
internal sealed class JavaGame : IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly TcpListener _listener;
    private readonly Func<Crowd> _crowd;

    public JavaGame(IPEndPoint place, Func<Crowd> crowd)
    {
        _crowd = crowd;
        _listener = new TcpListener(place);
        _listener.Start();
        _ = AcceptAsync();
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
    }

    /// <summary>The whole status, as a real server writes it.</summary>
    public static string Status(Crowd crowd) => new JsonObject
    {
        ["version"] = new JsonObject { ["name"] = "Paper 1.21.4", ["protocol"] = 769 },
        ["players"] = new JsonObject
        {
            ["max"] = crowd.Most,
            ["online"] = crowd.Claim,
            ["sample"] = new JsonArray([.. crowd.Names.Take(12).Select(name => (JsonNode)new JsonObject { ["name"] = name, ["id"] = Guid.NewGuid().ToString() })]),
        },
        ["description"] = new JsonObject { ["text"] = "A sandbox", ["extra"] = new JsonArray(new JsonObject { ["text"] = "§aserver" }) },
        ["enforcesSecureChat"] = true,
    }.ToJsonString();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The server has stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await AnswerAsync(client.GetStream());
            }
            catch (Exception failure) when (failure is OperationCanceledException or IOException or InvalidDataException or ObjectDisposedException)
            {
                // Whoever asked has hung up.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        // Handshake (0, with the wish for a status at its end), then the question for it (an empty 0).
        var handshake = await FrameAsync(stream);
        if (handshake[0] != 0 || handshake[^1] != 1 || await FrameAsync(stream) is not [0])
            return;
        var crowd = _crowd();
        switch (crowd.Fault)
        {
            case "silent":
                await Task.Delay(TimeSpan.FromSeconds(20), _end.Token);
                return;
            case "garbage":
                await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 400 Bad Request\r\n\r\n"), _end.Token);
                return;
            case "endless":
                await stream.WriteAsync(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0x07 }, _end.Token);
                while (true)
                    await stream.WriteAsync(new byte[4096], _end.Token);
            case "bomb":
                await stream.WriteAsync(Framed(Text($"{{\"players\":{new string('[', 100_000)}")), _end.Token);
                return;
            case "drip":
                foreach (var one in Framed(Text(Status(crowd))))
                {
                    await stream.WriteAsync(new[] { one }, _end.Token);
                    await Task.Delay(300, _end.Token);
                }
                return;
            default:
                await stream.WriteAsync(Framed(Text(Status(crowd))), _end.Token);
                break;
        }
        if (await FrameAsync(stream) is [1, .. { Length: 8 }] ping)
            await stream.WriteAsync(Framed(ping), _end.Token);
    }

    private async Task<byte[]> FrameAsync(NetworkStream stream)
    {
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var one = new byte[1];
            await stream.ReadExactlyAsync(one, _end.Token);
            length |= (one[0] & 0x7F) << shift;
            if (one[0] < 0x80)
                break;
            if (shift > 14)
                throw new InvalidDataException();
        }
        if (length is < 1 or > 1024)
            throw new InvalidDataException();
        var frame = new byte[length];
        await stream.ReadExactlyAsync(frame, _end.Token);
        return frame;
    }

    private static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [0, .. Number(bytes.Length), .. bytes];
    }

    private static byte[] Framed(byte[] frame) => [.. Number(frame.Length), .. frame];

    private static IEnumerable<byte> Number(int number)
    {
        for (; number >= 0x80; number >>= 7)
            yield return (byte)(number | 0x80);
        yield return (byte)number;
    }
}
