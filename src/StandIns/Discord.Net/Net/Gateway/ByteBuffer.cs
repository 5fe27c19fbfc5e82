#nullable enable
namespace Discord.Net.Gateway;

/// <summary>A buffer that grows with what comes in, and lets go of what one huge payload needed.</summary>
internal sealed class ByteBuffer
{
    private const int Usual = 16 * 1024;

    /// <summary>Most guilds fit; the READY of a big bot goes beyond.</summary>
    private const int Kept = 256 * 1024;

    private byte[] _array = new byte[Usual];
    private int _written;

    public ReadOnlyMemory<byte> Written => _array.AsMemory(0, _written);

    public int Capacity => _array.Length;

    /// <summary>Room for more; never empty.</summary>
    public Memory<byte> Free()
    {
        if (_array.Length - _written < 1024)
            Array.Resize(ref _array, _array.Length * 2);
        return _array.AsMemory(_written);
    }

    public void Advance(int count) => _written += count;

    public void Clear()
    {
        _written = 0;
        if (_array.Length > Kept)
            _array = new byte[Usual];
    }
}
