using System.Buffers;

namespace PteroBot.Panel.Transfers;

/// <summary>Copies a stream through one small buffer.</summary>
internal static class StreamCopy
{
    private const int BufferSize = 64 * 1024;

    /// <exception cref="LocalStreamException">The caller's own stream failed.</exception>
    public static async Task<long> RunAsync(Stream source, Stream destination, bool isUpload, IProgress<long>? progress, IdleLimit idle)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var moved = 0L;
            for (int read; (read = await SideAsync(source.ReadAsync(buffer, idle.Token), isLocal: isUpload)) > 0;)
            {
                await SideAsync(WriteAsync(destination, buffer.AsMemory(0, read), idle.Token), isLocal: !isUpload);
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

    private static async ValueTask<int> WriteAsync(Stream destination, ReadOnlyMemory<byte> part, CancellationToken cancellationToken)
    {
        await destination.WriteAsync(part, cancellationToken);
        return part.Length;
    }

    private static async ValueTask<int> SideAsync(ValueTask<int> move, bool isLocal)
    {
        try
        {
            return await move;
        }
        catch (Exception exception) when (isLocal && exception is not OperationCanceledException)
        {
            throw new LocalStreamException(exception);
        }
    }
}

/// <summary>The stream of the caller failed: a full disk is not the node's fault.</summary>
internal sealed class LocalStreamException(Exception inner) : Exception("The caller's stream failed.", inner);
