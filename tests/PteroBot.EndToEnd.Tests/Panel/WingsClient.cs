using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>A websocket to a simulated node, frame by frame.</summary>
internal sealed class WingsClient : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    /// <summary>Connects and, unless it is not to, waits until the node has let it in: what is done next it hears. No frame is read.</summary>
    public static async Task<WingsClient> OpenAsync(PanelStage stage, string who, string server, bool authenticate = true)
    {
        var details = (await stage.GetAsync(who, $"/api/client/servers/{server}/websocket")).Json!["data"]!;
        var client = new WingsClient();
        client._socket.Options.SetRequestHeader("Origin", stage.Panel.PanelUrl);
        await client._socket.ConnectAsync(new Uri((string)details["socket"]!), TestContext.Current.CancellationToken);
        if (!authenticate)
            return client;
        var before = LetIn(stage, server);
        await client.SendAsync("auth", (string)details["token"]!);
        await SandboxHost.UntilAsync(() => Task.FromResult(LetIn(stage, server)), now => now > before, "the node lets the socket in");
        return client;
    }

    /// <summary>Connects to a server's socket on its node, without asking the panel.</summary>
    public static async Task<WingsClient> ConnectAsync(PanelStage stage, Sandbox.Panel.World.Server server)
    {
        var client = new WingsClient();
        client._socket.Options.SetRequestHeader("Origin", stage.Panel.PanelUrl);
        await client._socket.ConnectAsync(new Uri($"{server.Node.Url.Replace("http", "ws", StringComparison.Ordinal)}/api/servers/{server.Uuid}/ws"), TestContext.Current.CancellationToken);
        return client;
    }

    public Task SendAsync(string @event, params string[] arguments) =>
        SendTextAsync(new JsonObject { ["event"] = @event, ["args"] = new JsonArray([.. arguments.Select(argument => (JsonNode)argument)]) }.ToJsonString());

    public Task SendTextAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    public Task SendBinaryAsync(byte[] frame) =>
        _socket.SendAsync(frame, WebSocketMessageType.Binary, true, TestContext.Current.CancellationToken);

    /// <summary>Says goodbye; the answer comes to whoever reads.</summary>
    public Task LeaveAsync() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

    /// <summary>The next frame; null when the socket was closed.</summary>
    public async Task<JsonObject?> NextAsync(TimeSpan? patience = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(patience ?? TimeSpan.FromSeconds(20));
        var buffer = new byte[1 << 18];
        var length = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(length), limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            length += part.Count;
            if (part.EndOfMessage)
                return JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, length))!.AsObject();
        }
    }

    /// <summary>Reads on until a frame of this event (and argument) comes, and gives all frames up to it.</summary>
    public async Task<IReadOnlyList<JsonObject>> UntilAsync(string @event, string? argument = null)
    {
        var frames = new List<JsonObject>();
        while (await NextAsync() is { } frame)
        {
            frames.Add(frame);
            if ((string?)frame["event"] == @event && (argument is null
                || Argument(frame)?.Contains(argument, StringComparison.Ordinal) == true))
                return frames;
        }
        throw new InvalidOperationException($"The socket was closed before {@event} {argument} came.");
    }

    public static string? Argument(JsonObject frame) => (string?)frame["args"]?[0];

    public void Dispose() => _socket.Dispose();

    private static int LetIn(PanelStage stage, string server)
    {
        lock (stage.Panel.World.Gate)
            return stage.Panel.World.Servers.Single(candidate => candidate.Identifier == server).Wings.Sockets.Count(socket => socket.MayHear);
    }
}
