using System.Buffers;

namespace PteroBot.Panel.Transfers;

/// <summary>Copies a stream through one small buffer.</summary>
internal static class StreamCopy
{
    private const int BufferSize = 64 * 1024;

    public static async Task<long> RunAsync(Stream source, Stream destination, IProgress<long>? progress, IdleLimit idle)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var moved = 0L;
            for (int read; (read = await source.ReadAsync(buffer, idle.Token)) > 0;)
            {
                await destination.WriteAsync(buffer.AsMemory(0, read), idle.Token);
                moved += read;
                idle.Moved();
                progress?.Report(moved);
            }
            return moved;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
