using System.Buffers.Binary;
using System.IO.Compression;

namespace PteroBot.Rendering.Drawing;

/// <summary>Writes pictures as PNG files.</summary>
internal static class Png
{
    private const int Channels = 3;
    private const byte Up = 2;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Of(Canvas canvas)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Chunk(file, "IHDR"u8, Header(canvas));
        Chunk(file, "IDAT"u8, Compressed(canvas));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Width, height, eight bits for each of three colours; nothing interlaced.</summary>
    private static byte[] Header(Canvas canvas)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), canvas.Height);
        (header[8], header[9]) = (8, 2);
        return header;
    }

    private static byte[] Compressed(Canvas canvas)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var length = canvas.Width * Channels;
            var row = new byte[length];
            for (var y = 0; y < canvas.Height; y++)
            {
                // What is the same as above it becomes nothing: most of a graph goes straight down.
                zlib.WriteByte(Up);
                for (var x = 0; x < length; x++)
                    row[x] = (byte)(canvas.Pixels[y * length + x] - (y == 0 ? 0 : canvas.Pixels[(y - 1) * length + x]));
                zlib.Write(row);
            }
        }
        return data.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Check(Check(uint.MaxValue, name), data));
        file.Write(number);
    }

    /// <summary>The cyclic redundancy check of the format, bit by bit: pictures are small.</summary>
    private static uint Check(uint check, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            check ^= value;
            for (var bit = 0; bit < 8; bit++)
                check = (check & 1) == 0 ? check >> 1 : (check >> 1) ^ 0xEDB88320;
        }
        return check;
    }
}
