#nullable enable
using System.Buffers.Binary;

namespace Discord.WebSocket;

/// <summary>
/// Many small records, each with an id, in one array: a guild's roles and channels cost their bytes and nothing else until somebody asks.
/// A change makes a new array, so that readers never see half of one.
/// </summary>
internal readonly struct PackedRecords(byte[]? bytes)
{
    private const int Header = sizeof(ushort) + sizeof(ulong);

    private readonly byte[] _bytes = bytes ?? [];

    public int ByteCount => _bytes?.Length ?? 0;

    public Enumerator GetEnumerator() => new(_bytes);

    /// <summary>The record's content; false when there is none of that id.</summary>
    public bool TryFind(ulong id, out ReadOnlySpan<byte> content)
    {
        foreach (var record in this)
        {
            if (record.Id != id)
                continue;
            content = record.Content;
            return true;
        }
        content = default;
        return false;
    }

    public PackedRecords With(ulong id, ReadOnlySpan<byte> content)
    {
        var builder = new PackedRecordsBuilder();
        foreach (var record in this)
        {
            if (record.Id != id)
                builder.Add(record.Id, record.Content);
        }
        builder.Add(id, content);
        return builder.Build();
    }

    public PackedRecords Without(ulong id)
    {
        var builder = new PackedRecordsBuilder();
        foreach (var record in this)
        {
            if (record.Id != id)
                builder.Add(record.Id, record.Content);
        }
        return builder.Build();
    }

    internal readonly ref struct Record(ulong id, ReadOnlySpan<byte> content)
    {
        public ulong Id { get; } = id;

        public ReadOnlySpan<byte> Content { get; } = content;
    }

    internal ref struct Enumerator(byte[]? bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;
        private ReadOnlySpan<byte> _current;

        public readonly Record Current => new(BinaryPrimitives.ReadUInt64LittleEndian(_current[sizeof(ushort)..]), _current[Header..]);

        public bool MoveNext()
        {
            if (_rest.IsEmpty)
                return false;
            var length = Header + BinaryPrimitives.ReadUInt16LittleEndian(_rest);
            _current = _rest[..length];
            _rest = _rest[length..];
            return true;
        }
    }
}
