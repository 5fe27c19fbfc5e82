using System.Buffers.Binary;
using System.Text;

namespace PteroBot.Features.Players.Queries;

/// <summary>The frames of Minecraft Java: a length, a number, fields. Lengths are numbers of 7 bits a byte.</summary>
internal static class JavaFrames
{
    /// <summary>A status with a picture is some tens of kilobytes.</summary>
    public const int MostBytes = 256 * 1024;

    // Any version is answered; this one says that none is meant.
    private const int NoVersion = -1;
    private const int StatusWanted = 1;
    private const int NumberBytes = 5;
    private const int HostLength = 255;

    /// <summary>The handshake and the question for the status, in one piece.</summary>
    public static byte[] Question(string host, int port)
    {
        var shake = new MemoryStream();
        Write(shake, 0);
        Write(shake, NoVersion);
        var name = Encoding.UTF8.GetBytes(host.Length > HostLength ? host[..HostLength] : host);
        Write(shake, name.Length);
        shake.Write(name);
        Span<byte> wide = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(wide, (ushort)port);
        shake.Write(wide);
        Write(shake, StatusWanted);
        var question = new MemoryStream();
        Write(question, (int)shake.Length);
        shake.WriteTo(question);
        // An empty frame of number 0.
        question.Write([1, 0]);
        return question.ToArray();
    }

    /// <summary>The next frame without its length.</summary>
    /// <exception cref="InvalidDataException">It is none, or too long.</exception>
    /// <exception cref="EndOfStreamException">The other side has hung up.</exception>
    public static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var length = await ReadNumberAsync(stream, cancellationToken);
        if (length is < 1 or > MostBytes)
            throw new InvalidDataException("A frame of an impossible length.");
        var frame = new byte[length];
        await stream.ReadExactlyAsync(frame, cancellationToken);
        return frame;
    }

    /// <summary>The text of a status frame; false where it is none.</summary>
    public static bool TryReadStatus(ReadOnlySpan<byte> frame, out ReadOnlySpan<byte> json)
    {
        json = default;
        if (!TryTakeNumber(ref frame, out var number) || number != 0 || !TryTakeNumber(ref frame, out var length) || length < 0 || length > frame.Length)
            return false;
        json = frame[..length];
        return true;
    }

    private static async Task<int> ReadNumberAsync(Stream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[NumberBytes];
        for (var read = 0; read < NumberBytes; read++)
        {
            await stream.ReadExactlyAsync(bytes.AsMemory(read, 1), cancellationToken);
            if (bytes[read] < 0x80)
                return NumberOf(bytes.AsSpan(0, read + 1));
        }
        throw new InvalidDataException("A number without an end.");
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<byte> bytes, out int number)
    {
        number = 0;
        var end = bytes.IndexOfAnyInRange<byte>(0, 0x7F);
        if (end is < 0 or >= NumberBytes)
            return false;
        number = NumberOf(bytes[..(end + 1)]);
        bytes = bytes[(end + 1)..];
        return true;
    }

    private static int NumberOf(ReadOnlySpan<byte> bytes)
    {
        var number = 0;
        for (var i = 0; i < bytes.Length; i++)
            number |= (bytes[i] & 0x7F) << (7 * i);
        return number;
    }

    private static void Write(MemoryStream to, int number)
    {
        var left = (uint)number;
        for (; left >= 0x80; left >>= 7)
            to.WriteByte((byte)(left | 0x80));
        to.WriteByte((byte)left);
    }
}
