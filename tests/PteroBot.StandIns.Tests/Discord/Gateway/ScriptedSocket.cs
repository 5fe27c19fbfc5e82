using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Discord.Net.Gateway;

namespace PteroBot.StandIns.Tests.Gateway;

/// <summary>The other side of a gateway connection, played by the test.</summary>
internal sealed class ScriptedSocket : IGatewaySocket
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Channel<Part> _toClient = Channel.CreateUnbounded<Part>();
    private readonly Channel<byte[]> _fromClient = Channel.CreateUnbounded<byte[]>();
    private readonly TaskCompletionSource<int> _clientClosed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ReadOnlyMemory<byte> _rest;
    private Part _current;

    public Uri? Address { get; private set; }

    public Exception? FailsToConnect { get; init; }

    public int? CloseCode { get; private set; }

    public string? CloseReason { get; private set; }

    /// <summary>The code with which the client said goodbye.</summary>
    public Task<int> ClientCloseAsync() => _clientClosed.Task.WaitAsync(Patience);

    public bool HasUnreadFrames => _fromClient.Reader.Count > 0;

    public void Say(string json) => SayParts((Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, true));

    public void SayParts(params (byte[] Data, WebSocketMessageType Type, bool IsEnd)[] parts)
    {
        foreach (var (data, type, isEnd) in parts)
            _toClient.Writer.TryWrite(new Part(data, type, isEnd));
    }

    public void Hello(int interval = 40000) => Say($$"""{"op":10,"d":{"heartbeat_interval":{{interval}}},"s":null,"t":null}""");

    public void Event(string name, int sequence, string data = "{}") => Say($$"""{"t":"{{name}}","s":{{sequence}},"op":0,"d":{{data}}}""");

    public void Ready(int sequence = 1, string session = "session-1", string? resumeUrl = "ws://resume.test", string guilds = "[]") => Event("READY", sequence, $$"""
        {"v":10,"user":{"id":"100000000000000001","username":"Bot","bot":true},"guilds":{{guilds}},"session_id":"{{session}}","resume_gateway_url":{{JsonSerializer.Serialize(resumeUrl)}},"application":{"id":"100000000000000002","flags":0} }
        """);

    public void Close(int code, string? reason = null)
    {
        (CloseCode, CloseReason) = (code, reason);
        _toClient.Writer.TryWrite(new Part([], WebSocketMessageType.Close, true));
    }

    public void Break() => _toClient.Writer.TryComplete(new WebSocketException("The line is cut."));

    /// <summary>The next frame that the client sends.</summary>
    public async Task<JsonElement> NextAsync()
    {
        var frame = await _fromClient.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        return JsonSerializer.Deserialize<JsonElement>(frame);
    }

    public async Task<JsonElement> NextAsync(GatewayOp op)
    {
        while (true)
        {
            var frame = await NextAsync();
            if (frame.GetProperty("op").GetInt32() == (int)op)
                return frame.GetProperty("d");
        }
    }

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        Address = address;
        return FailsToConnect is null ? Task.CompletedTask : Task.FromException(FailsToConnect);
    }

    public async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_rest.IsEmpty)
        {
            _current = await _toClient.Reader.ReadAsync(cancellationToken);
            _rest = _current.Data;
        }
        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return new ValueWebSocketReceiveResult(count, _current.Type, _rest.IsEmpty && _current.IsEnd);
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        _fromClient.Writer.TryWrite(text.ToArray());
        return ValueTask.CompletedTask;
    }

    public Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        _clientClosed.TrySetResult(code);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
    }

    private readonly record struct Part(byte[] Data, WebSocketMessageType Type, bool IsEnd);
}
