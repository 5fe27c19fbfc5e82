using System.Buffers.Binary;
using System.Text;

namespace PteroBot.Storage;

/// <summary>
/// Writes index values as bytes that sort like the values, so that every engine can keep any composite index in one binary column.
/// A part is a tag and its content: integers and times as eight bytes, big endian, with the sign bit turned; texts as UTF-8 with an end mark
/// that sorts before every continuation.
/// </summary>
internal static class IndexKey
{
    /// <summary>Higher than every tag: a prefix and this byte lies behind all keys that begin with the prefix.</summary>
    public const byte End = 0xFF;

    private const byte Integer = 1;
    private const byte Time = 2;
    private const byte Text = 3;

    public static byte[] FromInteger(long number) => Number(Integer, number);

    public static byte[] FromTime(DateTimeOffset time) => Number(Time, time.UtcTicks);

    public static byte[] FromText(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var zeros = utf8.AsSpan().Count((byte)0);
        var bytes = new byte[utf8.Length + zeros + 3];
        var at = 0;
        bytes[at++] = Text;
        foreach (var b in utf8)
        {
            bytes[at++] = b;
            if (b == 0)
                bytes[at++] = 0xFF;
        }
        return bytes; // ends with 00 00
    }

    private static byte[] Number(byte tag, long number)
    {
        var bytes = new byte[9];
        bytes[0] = tag;
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(1), (ulong)number ^ (1UL << 63));
        return bytes;
    }
}
