using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using PteroBot.StandIns.Tests.Gateway;

namespace PteroBot.StandIns.Tests.Clients;

/// <summary>The gateway's side of one connection, compressed.</summary>
internal sealed class GatewayPeer(WebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Channel<JsonElement> _frames = Channel.CreateUnbounded<JsonElement>();
    private readonly ZlibSide _zlib = new();
    private int _sequence;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[8192];
        try
        {
            while (await socket.ReceiveAsync(buffer, cancellationToken) is { MessageType: not WebSocketMessageType.Close } part)
                _frames.Writer.TryWrite(JsonSerializer.Deserialize<JsonElement>(buffer.AsSpan(0, part.Count)));
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The client is gone; so is this side.
        }
    }

    public async Task<JsonElement> NextAsync(int op)
    {
        while (true)
        {
            var frame = await _frames.Reader.ReadAsync().AsTask().WaitAsync(Patience);
            if (frame.GetProperty("op").GetInt32() == op)
                return frame.GetProperty("d");
        }
    }

    public Task SayAsync(string json) => socket.SendAsync(_zlib.Compress(json), WebSocketMessageType.Binary, true, CancellationToken.None);

    public Task EventAsync(string name, string data) => SayAsync($$"""{"t":"{{name}}","s":{{++_sequence}},"op":0,"d":{{data}}}""");

    public Task CloseAsync(int code, string reason) => socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, CancellationToken.None);

    public void Dispose() => _zlib.Dispose();

    /// <summary>Greets, lets identify, and announces guilds.</summary>
    public async Task ReadyAsync(params ulong[] guilds)
    {
        await SayAsync("""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250}}""");
        await NextAsync(2);
        var announced = string.Join(',', guilds.Select(id => $$"""{"id":"{{id}}","unavailable":true}"""));
        await EventAsync("READY", $$"""
            {"v":10,"user":{"id":"100000000000000001","username":"Bot","discriminator":"0","global_name":null,"avatar":null,"bot":true},"guilds":[{{announced}}],"session_id":"s","resume_gateway_url":null,"application":{"id":"100000000000000002","flags":0} }
            """);
    }
}
