#nullable enable
using System.IO.Compression;
using System.Net.WebSockets;

namespace Discord.Net.Gateway;

/// <summary>
/// Puts web socket messages together and inflates them. Binary messages are one zlib stream for the whole connection, cut wherever it
/// pleases the sender: a payload is complete when a message ends with a sync flush. Text messages are payloads as they are.
/// </summary>
internal sealed class FrameReader : IDisposable
{
    private static ReadOnlySpan<byte> SyncFlush => [0x00, 0x00, 0xFF, 0xFF];

    private readonly ByteBuffer _compressed = new();
    private readonly ByteBuffer _payload = new();
    private readonly CompressedInput _input = new();
    private readonly ZLibStream _inflater;

    public FrameReader() => _inflater = new ZLibStream(_input, CompressionMode.Decompress);

    /// <summary>The next payload, valid until the next call; null when the other side has closed.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(IGatewaySocket socket, CancellationToken cancellationToken)
    {
        _payload.Clear();
        _compressed.Clear();
        while (true)
        {
            var part = await socket.ReceiveAsync(_compressed.Free(), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            _compressed.Advance(part.Count);
            if (!part.EndOfMessage)
                continue;
            if (part.MessageType == WebSocketMessageType.Text)
                return _compressed.Written;
            if (_compressed.Written.Span.EndsWith(SyncFlush))
                return Inflate();
        }
    }

    /// <summary>Bytes held between payloads.</summary>
    public int Capacity => _compressed.Capacity + _payload.Capacity;

    public void Dispose() => _inflater.Dispose();

    private ReadOnlyMemory<byte> Inflate()
    {
        _input.Feed(_compressed.Written);
        int read;
        while ((read = _inflater.Read(_payload.Free().Span)) > 0)
            _payload.Advance(read);
        return _payload.Written;
    }

    /// <summary>What the inflater reads from: one message after the other, with an end after each that is not the end of the stream.</summary>
    private sealed class CompressedInput : Stream
    {
        private ReadOnlyMemory<byte> _rest;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public void Feed(ReadOnlyMemory<byte> data) => _rest = data;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, _rest.Length);
            _rest.Span[..count].CopyTo(buffer);
            _rest = _rest[count..];
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
