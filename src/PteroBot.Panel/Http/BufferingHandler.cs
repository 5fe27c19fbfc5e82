using System.Buffers;

namespace PteroBot.Panel.Http;

/// <summary>
/// Reads each answer completely, so that failures can be told by it and several callers can share it, and gives up where that takes too long. The
/// time runs from here, behind the budget: waiting for a turn is nothing that the panel does.
/// </summary>
internal sealed class BufferingHandler(PanelOptions options, TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // Archives may take the panel a quarter of an hour.
    private static readonly TimeSpan LongCall = TimeSpan.FromMinutes(16);
    private static readonly string[] LongCalls = ["/files/compress", "/files/decompress", "/files/pull"];

    // The largest answer of a panel is a file of 4 MiB or a page of servers with everything included.
    private const int Largest = 32 * 1024 * 1024;
    private const int Usual = 16 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeAllowed(request), clock);
        await using var registration = cancellationToken.UnsafeRegister(static limit => ((CancellationTokenSource)limit!).Cancel(), limit);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, limit.Token);
            using var content = response.Content;
            response.Content = new BufferedContent(await ReadAsync(content, limit.Token), MediaTypeOf(content));
            return response;
        }
        catch (Exception exception)
        {
            response?.Dispose();
            if (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw new TimeoutException();
            throw;
        }
    }

    private TimeSpan TimeAllowed(HttpRequestMessage request) =>
        request.Method == HttpMethod.Post && Array.Exists(LongCalls, call => request.RequestUri!.AbsolutePath.EndsWith(call, StringComparison.Ordinal)) ? LongCall : options.AttemptTimeout;

    // Almost always the same, and a parsed header is many objects.
    private static string? MediaTypeOf(HttpContent content) =>
        content.Headers.NonValidated.TryGetValues("Content-Type", out var told) && told.Count == 1 && told.ToString() is BufferedContent.Json
            ? BufferedContent.Json
            : content.Headers.ContentType?.MediaType;

    private static async Task<PooledBody> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var length = content.Headers.ContentLength;
        if (length > Largest)
            throw new AnswerTooLargeException();
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        // One byte more than told, so that the end is seen without a larger buffer.
        var buffer = ArrayPool<byte>.Shared.Rent((int)(length + 1 ?? Usual));
        var filled = 0;
        for (int read; filled != length && (read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken)) > 0;)
        {
            filled += read;
            if (filled > Largest)
                throw new AnswerTooLargeException();
            if (filled == buffer.Length)
                buffer = Grow(buffer);
        }
        // A buffer that a broken read may still write to is not given back.
        return filled < length ? throw new EndOfStreamException() : new PooledBody(buffer, filled);
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
