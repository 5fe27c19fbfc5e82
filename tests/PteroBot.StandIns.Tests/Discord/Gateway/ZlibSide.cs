using System.IO.Compression;
using System.Text;

namespace PteroBot.StandIns.Tests.Gateway;

/// <summary>The gateway's end of a zlib stream: each text is followed by a sync flush.</summary>
internal sealed class ZlibSide : IDisposable
{
    private readonly MemoryStream _target = new();
    private readonly ZLibStream _stream;

    public ZlibSide() => _stream = new ZLibStream(_target, CompressionLevel.Fastest, leaveOpen: true);

    public byte[] Compress(string text)
    {
        _target.SetLength(0);
        _stream.Write(Encoding.UTF8.GetBytes(text));
        _stream.Flush();
        return _target.ToArray();
    }

    public void Dispose()
    {
        _stream.Dispose();
        _target.Dispose();
    }
}
