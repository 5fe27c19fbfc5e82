#nullable enable
using System.Buffers.Binary;

namespace Discord.WebSocket;

/// <summary>Collects records; kept by one thread and used again for the next guild.</summary>
internal sealed class PackedRecordsBuilder
{
    private byte[] _bytes = new byte[1024];
    private int _written;

    public void Clear() => _written = 0;

    public void Add(ulong id, ReadOnlySpan<byte> content)
    {
        var length = sizeof(ushort) + sizeof(ulong) + content.Length;
        while (_bytes.Length - _written < length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        var target = _bytes.AsSpan(_written);
        BinaryPrimitives.WriteUInt16LittleEndian(target, checked((ushort)content.Length));
        BinaryPrimitives.WriteUInt64LittleEndian(target[sizeof(ushort)..], id);
        content.CopyTo(target[(sizeof(ushort) + sizeof(ulong))..]);
        _written += length;
    }

    public PackedRecords Build() => new(_bytes.AsSpan(0, _written).ToArray());
}
