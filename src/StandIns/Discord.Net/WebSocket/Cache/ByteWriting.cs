#nullable enable
using System.Buffers.Binary;
using System.Text;

namespace Discord.WebSocket;

/// <summary>Writes the content of a record into a span that is large enough.</summary>
internal ref struct ByteWriter(Span<byte> target)
{
    private readonly Span<byte> _target = target;
    private int _written;

    public readonly ReadOnlySpan<byte> Written => _target[.._written];

    public void Byte(byte value) => _target[_written++] = value;

    public void Fixed(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_target[_written..], value);
        _written += sizeof(ulong);
    }

    /// <summary>Seven bits a byte: permissions and colours are mostly short.</summary>
    public void Short(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            Byte((byte)(value | 0x80));
        Byte((byte)value);
    }

    /// <summary>The rest of the record.</summary>
    public void Rest(ReadOnlySpan<char> text) => _written += Encoding.UTF8.GetBytes(text, _target[_written..]);
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

    public ulong Fixed()
    {
        var value = BinaryPrimitives.ReadUInt64LittleEndian(_rest);
        _rest = _rest[sizeof(ulong)..];
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
