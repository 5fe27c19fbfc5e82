using System.Buffers.Binary;
using System.IO.Compression;

namespace PteroBot.Tests.Rendering.Drawing;

/// <summary>Reads the kind of PNG that the bot writes, by the letter of the format.</summary>
internal sealed record PngFile(int Width, int Height, byte[] Pixels)
{
    public (byte Red, byte Green, byte Blue) At(int x, int y) => (Pixels[(y * Width + x) * 3], Pixels[(y * Width + x) * 3 + 1], Pixels[(y * Width + x) * 3 + 2]);

    public static PngFile Read(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        byte[] header = [], data = [];
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var (name, content) = (System.Text.Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]);
            Assert.Equal(Crc(file.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            (header, data) = name switch { "IHDR" => (content, data), "IDAT" => (header, [.. data, .. content]), _ => (header, data) };
            at += length + 12;
        }
        Assert.Equal([8, 2, 0, 0, 0], header[8..]);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        return new PngFile(width, height, Unfiltered(data, width * 3, height));
    }

    private static byte[] Unfiltered(byte[] data, int row, int height)
    {
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        var pixels = new byte[row * height];
        for (var y = 0; y < height; y++)
        {
            Assert.Equal(2, zlib.ReadByte());
            zlib.ReadExactly(pixels, y * row, row);
            for (var x = 0; x < row && y > 0; x++)
                pixels[y * row + x] += pixels[(y - 1) * row + x];
        }
        Assert.Equal(-1, zlib.ReadByte());
        return pixels;
    }

    // With a table, unlike what is tested.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var table = Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) == 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1)).ToArray();
        var crc = 0xFFFFFFFFu;
        foreach (var value in bytes)
            crc = table[(crc ^ value) & 0xFF] ^ (crc >> 8);
        return crc ^ 0xFFFFFFFF;
    }
}
