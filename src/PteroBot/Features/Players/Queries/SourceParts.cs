using System.Buffers.Binary;

namespace PteroBot.Features.Players.Queries;

/// <summary>Puts an answer together that came in several datagrams. Compressed ones are not unpacked: nobody sends them any more, but a bomb.</summary>
internal sealed class SourceParts
{
    public const int MostParts = 32;

    private const int Whole = -1;
    private const int Split = -2;
    private const int Compressed = unchecked((int)0x8000_0000);
    private const int SplitHeader = 12;

    private byte[]?[] _parts = [];
    private int _id;

    /// <summary>The whole answer without its header; empty while parts are missing, and for what is none.</summary>
    public ReadOnlySpan<byte> Add(ReadOnlySpan<byte> datagram)
    {
        if (datagram.Length <= sizeof(int))
            return default;
        return BinaryPrimitives.ReadInt32LittleEndian(datagram) switch
        {
            Whole => datagram[sizeof(int)..],
            Split => AddPart(datagram),
            _ => default,
        };
    }

    private ReadOnlySpan<byte> AddPart(ReadOnlySpan<byte> datagram)
    {
        if (datagram.Length <= SplitHeader)
            return default;
        var id = BinaryPrimitives.ReadInt32LittleEndian(datagram[4..]);
        var (total, number) = (datagram[8], datagram[9]);
        if ((id & Compressed) != 0 || total is 0 or > MostParts || number >= total)
            return default;
        if (_parts.Length != total || _id != id)
            (_parts, _id) = (new byte[]?[total], id);
        _parts[number] = datagram[SplitHeader..].ToArray();
        return Array.TrueForAll(_parts, part => part is not null) ? Joined() : default;
    }

    // The parts together have the header of a whole one.
    private ReadOnlySpan<byte> Joined()
    {
        byte[] all = [.. _parts.SelectMany(part => part!)];
        return all.Length > sizeof(int) && BinaryPrimitives.ReadInt32LittleEndian(all) == Whole ? all.AsSpan(sizeof(int)) : default;
    }
}
