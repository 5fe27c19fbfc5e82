using System.Buffers;

namespace PteroBot.Panel.Http;

/// <summary>
/// The bytes of an answer in a borrowed buffer. Everybody who holds it has counted himself in and says once that he is done; the last one gives
/// the buffer back. Where nobody says so, the buffer is garbage like any other.
/// </summary>
internal sealed class PooledBody(byte[] buffer, int length)
{
    private int _holders = 1;

    /// <summary>A body of its own, which is never given back: whoever keeps it holds it to the end.</summary>
    public static PooledBody Of(ReadOnlyMemory<byte> bytes) => new(bytes.ToArray(), bytes.Length);

    /// <summary>The bytes, for those who hold the body.</summary>
    /// <exception cref="ObjectDisposedException">The buffer has been given back.</exception>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _holders) <= 0, this);
            return buffer.AsMemory(0, length);
        }
    }

    public PooledBody Hold()
    {
        for (var holders = Volatile.Read(ref _holders); holders > 0; holders = Volatile.Read(ref _holders))
            if (Interlocked.CompareExchange(ref _holders, holders + 1, holders) == holders)
                return this;
        throw new ObjectDisposedException(nameof(PooledBody));
    }

    public void Done()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
            ArrayPool<byte>.Shared.Return(buffer);
    }
}
