using System.Buffers;

namespace PteroBot.Panel.Http;

/// <summary>Reads each answer completely, so that time-outs cover the body, failures can be told by it, and several callers can share it.</summary>
internal sealed class BufferingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // The largest answer of a panel is a file of 4 MiB or a page of servers with everything included.
    private const int Largest = 32 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            using var content = response.Content;
            response.Content = new BufferedContent(await ReadAsync(content, cancellationToken), content.Headers.ContentType?.MediaType);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var length = content.Headers.ContentLength;
        if (length > Largest)
            throw new AnswerTooLargeException();
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        return length is { } known ? await ReadKnownAsync(stream, (int)known, cancellationToken) : await ReadAllAsync(stream, cancellationToken);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadKnownAsync(Stream stream, int length, CancellationToken cancellationToken)
    {
        if (length == 0)
            return default;
        var body = GC.AllocateUninitializedArray<byte>(length);
        await stream.ReadExactlyAsync(body, cancellationToken);
        return body;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            var filled = 0;
            for (int read; (read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken)) > 0;)
            {
                filled += read;
                if (filled > Largest)
                    throw new AnswerTooLargeException();
                if (filled == buffer.Length)
                    buffer = Grow(buffer);
            }
            return buffer.AsSpan(0, filled).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}

/// <summary>The answer is larger than any panel's.</summary>
internal sealed class AnswerTooLargeException() : IOException("The answer is too large.");
