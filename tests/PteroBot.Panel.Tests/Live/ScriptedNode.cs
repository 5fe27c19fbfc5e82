using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using PteroBot.Panel.Live;

namespace PteroBot.Panel.Tests.Live;

/// <summary>A node whose every word the test decides.</summary>
internal sealed class ScriptedNode : IWingsConnector
{
    private readonly Channel<ScriptedSocket> _connections = Channel.CreateUnbounded<ScriptedSocket>();

    /// <summary>Thrown instead of connecting, as long as it is set.</summary>
    public PanelException? Refusal { get; set; }

    public int Attempts { get; private set; }

    public Task<IWingsSocket> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        Attempts++;
        if (Refusal is not null)
            throw Refusal;
        var socket = new ScriptedSocket(address);
        _connections.Writer.TryWrite(socket);
        return Task.FromResult<IWingsSocket>(socket);
    }

    /// <summary>The next connection.</summary>
    public async Task<ScriptedSocket> AcceptAsync() => await _connections.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

    /// <summary>The next connection, its token accepted and the first state told.</summary>
    public async Task<ScriptedSocket> AcceptAsync(string state)
    {
        var socket = await AcceptAsync();
        await socket.ExpectAsync("auth");
        socket.Send("auth success");
        socket.Send("status", state);
        return socket;
    }
}

/// <summary>One connection to a <see cref="ScriptedNode"/>: expect this, send that.</summary>
internal sealed class ScriptedSocket(Uri address) : IWingsSocket
{
    private readonly Channel<byte[]> _toBot = Channel.CreateUnbounded<byte[]>();
    private readonly Channel<WingsFrame> _fromBot = Channel.CreateUnbounded<WingsFrame>();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Uri Address => address;

    /// <summary>Completes when the bot has said goodbye.</summary>
    public Task Closed => _closed.Task;

    /// <summary>Whether the bot has sent nothing more.</summary>
    public bool IsQuiet => _fromBot.Reader.Count == 0;

    /// <summary>The next message of the bot, which must be this one.</summary>
    public async Task<WingsFrame> ExpectAsync(string name)
    {
        var frame = await _fromBot.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(name, frame.Event);
        return frame;
    }

    public void Send(string name, params string[] arguments) =>
        SendText(JsonSerializer.Serialize(arguments.Length == 0 ? (object)new { @event = name } : new { @event = name, args = arguments }));

    public void SendText(string json) => _toBot.Writer.TryWrite(Encoding.UTF8.GetBytes(json));

    public void Break() => _toBot.Writer.TryComplete();

    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken) =>
        await _toBot.Reader.WaitToReadAsync(cancellationToken) && _toBot.Reader.TryRead(out var message) ? message : default(ReadOnlyMemory<byte>?);

    public ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        _fromBot.Writer.TryWrite(WingsFrame.Read(message.Span)!);
        return ValueTask.CompletedTask;
    }

    public Task CloseAsync(CancellationToken cancellationToken)
    {
        _closed.TrySetResult();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
