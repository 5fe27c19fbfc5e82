using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace PteroBot.Benchmarks.Load;

/// <summary>The gateway side: hello, ready, guilds, then whatever the benchmark dispatches.</summary>
internal sealed class LoadGateway : IDisposable
{
    private readonly Channel<ReadOnlyMemory<byte>> _frames = Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TaskCompletionSource _guildsSent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _closing = new();
    private int _sequence;

    /// <summary>READY and every GUILD_CREATE have been written to the socket.</summary>
    public Task GuildsSent => _guildsSent.Task;

    public void Dispatch(string type, string data) =>
        _frames.Writer.TryWrite(Encoding.UTF8.GetBytes($$"""{"op":0,"s":{{++_sequence}},"t":"{{type}}","d":{{data}}}"""));

    public void Dispatch(InteractionFrame interaction, int number) => _frames.Writer.TryWrite(interaction.Numbered(++_sequence, number));

    public void Close() => _closing.Cancel();

    public void Dispose() => _closing.Dispose();

    public async Task ServeAsync(WebSocket socket, bool zlib, int guilds, string address)
    {
        using var output = new FrameOutput(socket, zlib);
        await output.SendAsync("""{"op":10,"d":{"heartbeat_interval":41250},"s":null,"t":null}"""u8.ToArray(), _closing.Token);
        var identified = new TaskCompletionSource();
        var reading = ReadAsync(socket, identified);
        await identified.Task;
        Dispatch("READY", Payloads.Ready(guilds, address));
        for (var i = 0; i < guilds; i++)
            Dispatch("GUILD_CREATE", Payloads.Guild(i));
        var guildFrames = guilds + 1;
        try
        {
            await foreach (var frame in _frames.Reader.ReadAllAsync(_closing.Token))
            {
                await output.SendAsync(frame, _closing.Token);
                if (--guildFrames == 0)
                    _guildsSent.TrySetResult();
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
        await reading;
    }

    private async Task ReadAsync(WebSocket socket, TaskCompletionSource identified)
    {
        var buffer = new byte[8192];
        try
        {
            while (true)
            {
                var read = await socket.ReceiveAsync(buffer, CancellationToken.None);
                if (read.MessageType == WebSocketMessageType.Close)
                    return;
                var text = Encoding.UTF8.GetString(buffer, 0, read.Count);
                if (text.Contains("\"op\":2", StringComparison.Ordinal))
                    identified.TrySetResult();
                else if (text.Contains("\"op\":1,", StringComparison.Ordinal) || text.Contains("\"op\":1}", StringComparison.Ordinal))
                    _frames.Writer.TryWrite("""{"op":11}"""u8.ToArray());
            }
        }
        catch (WebSocketException)
        {
            identified.TrySetResult();
        }
    }

    /// <summary>Writes frames as text, or through one zlib stream that is flushed after each.</summary>
    private sealed class FrameOutput(WebSocket socket, bool zlib) : IDisposable
    {
        private readonly MemoryStream _buffer = new();
        private ZLibStream? _stream;

        public async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
        {
            if (!zlib)
            {
                await socket.SendAsync(frame, WebSocketMessageType.Text, true, cancellationToken);
                return;
            }
            _stream ??= new ZLibStream(_buffer, CompressionLevel.Fastest, leaveOpen: true);
            _buffer.SetLength(0);
            _stream.Write(frame.Span);
            _stream.Flush();
            await socket.SendAsync(_buffer.GetBuffer().AsMemory(0, (int)_buffer.Length), WebSocketMessageType.Binary, true, cancellationToken);
        }

        public void Dispose()
        {
            _stream?.Dispose();
            _buffer.Dispose();
        }
    }
}
