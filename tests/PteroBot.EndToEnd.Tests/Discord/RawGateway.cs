using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.EndToEnd.Tests.Discord;

/// <summary>A gateway client that does only what a test tells it.</summary>
internal sealed class RawGateway : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly MemoryStream _compressed = new();
    private ZLibStream? _inflater;

    /// <summary>The frames in the form in which they came, for tests of compression.</summary>
    public List<byte[]> BinaryFrames { get; } = [];

    public int? CloseCode => (int?)_socket.CloseStatus;

    /// <summary>Connects and reads HELLO.</summary>
    public static async Task<RawGateway> ConnectAsync(SandboxHost sandbox, string query = "v=10&encoding=json", string path = "gateway")
    {
        var gateway = new RawGateway();
        await gateway._socket.ConnectAsync(new Uri($"{sandbox.App.Discord.World.Address.Replace("http", "ws")}/{path}?{query}"), CancellationToken.None);
        return gateway;
    }

    /// <summary>Connects, identifies and reads READY.</summary>
    public static async Task<RawGateway> ReadyAsync(SandboxHost sandbox, int intents = 1)
    {
        var gateway = await ConnectAsync(sandbox);
        await gateway.NextAsync();
        await gateway.IdentifyAsync(intents);
        gateway.Ready = (await gateway.NextAsync("READY"))!;
        return gateway;
    }

    public JsonNode Ready { get; private set; } = new JsonObject();

    public string SessionId => (string)Ready["d"]!["session_id"]!;

    public Task IdentifyAsync(long intents = 1, string? token = null, JsonArray? shard = null, bool compress = false)
    {
        var data = new JsonObject
        {
            ["token"] = token ?? DiscordWorld.Token,
            ["intents"] = intents,
            ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "test", ["device"] = "test" },
            ["compress"] = compress,
        };
        if (shard is not null)
            data["shard"] = shard;
        return SendAsync(2, data);
    }

    public Task ResumeAsync(string session, long sequence) =>
        SendAsync(6, new JsonObject { ["token"] = DiscordWorld.Token, ["session_id"] = session, ["seq"] = sequence });

    public Task SendAsync(int op, JsonNode? data) => SendTextAsync(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString());

    public Task SendTextAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The next frame; null when the server closed.</summary>
    public async Task<JsonNode?> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var message = new MemoryStream();
        var buffer = new byte[16_384];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonNode.Parse(part.MessageType == WebSocketMessageType.Text ? message.ToArray() : Inflate(message.ToArray()));
        }
    }

    /// <summary>Reads on until an event of this name; null when the server closed before.</summary>
    public async Task<JsonNode?> NextAsync(string name)
    {
        while (await NextAsync() is { } frame)
        {
            if ((string?)frame["t"] == name)
                return frame;
        }
        return null;
    }

    /// <summary>Reads on until a frame with this op.</summary>
    public async Task<JsonNode?> NextAsync(int op)
    {
        while (await NextAsync() is { } frame)
        {
            if ((int)frame["op"]! == op)
                return frame;
        }
        return null;
    }

    /// <summary>Reads until the server closes, and gives its code.</summary>
    public async Task<int?> UntilClosedAsync()
    {
        while (await NextAsync() is not null)
        {
        }
        return CloseCode;
    }

    public Task CloseAsync(int code) => _socket.CloseOutputAsync((WebSocketCloseStatus)code, "", CancellationToken.None);

    public void Abort() => _socket.Abort();

    public void Dispose()
    {
        _inflater?.Dispose();
        _compressed.Dispose();
        _socket.Dispose();
    }

    private byte[] Inflate(byte[] bytes)
    {
        BinaryFrames.Add(bytes);
        _compressed.SetLength(0);
        _compressed.Write(bytes);
        _compressed.Position = 0;
        _inflater ??= new ZLibStream(_compressed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[65_536];
        for (var read = _inflater.Read(buffer); read > 0; read = _inflater.Read(buffer))
            plain.Write(buffer, 0, read);
        return plain.ToArray();
    }
}
