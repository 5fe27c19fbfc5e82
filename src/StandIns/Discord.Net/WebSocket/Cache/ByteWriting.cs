#nullable enable
using System.Text;

namespace Discord.WebSocket;

/// <summary>Writes the content of a record into a span that is large enough.</summary>
internal ref struct ByteWriter(Span<byte> target)
{
    private readonly Span<byte> _target = target;
    private int _written;

    public readonly ReadOnlySpan<byte> Written => _target[.._written];

    public void Byte(byte value) => _target[_written++] = value;

    /// <summary>Seven bits a byte: permissions and colours are mostly short.</summary>
    public void Short(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            Byte((byte)(value | 0x80));
        Byte((byte)value);
    }

    /// <summary>The rest of the record.</summary>
    public void Rest(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_target[_written..]);
        _written += text.Length;
    }
}

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> source)
{
    private ReadOnlySpan<byte> _rest = source;

    public byte Byte()
    {
        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    public ulong Short()
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }

    public readonly string Rest() => Encoding.UTF8.GetString(_rest);
}
