using System.IO.Compression;
using System.Net.WebSockets;

namespace PteroBot.Sandbox.Discord.Gateway;

/// <summary>How frames go over the wire: plain text, one zlib stream for the whole connection, or a zlib blob for each large frame.</summary>
internal sealed class FrameEncoder : IDisposable
{
    private const int WorthCompressing = 1_024;
    private readonly MemoryStream _buffer = new();
    private readonly ZLibStream? _stream;

    public FrameEncoder(bool streaming) => _stream = streaming ? new ZLibStream(_buffer, CompressionLevel.Fastest, leaveOpen: true) : null;

    /// <summary>Asked for in IDENTIFY (<c>compress: true</c>); nothing beside a compressed stream.</summary>
    public bool CompressPayloads { get; set; }

    public (ReadOnlyMemory<byte> Bytes, WebSocketMessageType Type) Encode(byte[] frame)
    {
        if (_stream is not null)
            return (Flushed(frame), WebSocketMessageType.Binary);
        return CompressPayloads && frame.Length >= WorthCompressing ? (Blob(frame), WebSocketMessageType.Binary) : (frame, WebSocketMessageType.Text);
    }

    public void Dispose()
    {
        _stream?.Dispose();
        _buffer.Dispose();
    }

    // A flush ends with 00 00 FF FF: that is how the client knows that the frame is complete.
    private byte[] Flushed(byte[] frame)
    {
        _buffer.SetLength(0);
        _stream!.Write(frame);
        _stream.Flush();
        return _buffer.ToArray();
    }

    private static byte[] Blob(byte[] frame)
    {
        using var buffer = new MemoryStream();
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(frame);
        return buffer.ToArray();
    }
}
