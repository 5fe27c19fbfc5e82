using System.Net;

namespace PteroBot.Panel.Http;

/// <summary>
/// An answer that has been read completely. Its media type is kept here and not as a header, which costs more than everything else about it.
/// The body is on loan until the content is disposed.
/// </summary>
internal sealed class BufferedContent(PooledBody body, string? mediaType) : HttpContent
{
    /// <summary>The media type of nearly all answers.</summary>
    public const string Json = "application/json";

    private int _disposed;

    public ReadOnlyMemory<byte> Body => body.Bytes;

    public string? MediaType => mediaType;

    /// <summary>The same answer for somebody else, who disposes it when he likes.</summary>
    public BufferedContent Copy() => new(body.Hold(), mediaType);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(Body).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = Body.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _disposed, 1) == 0)
            body.Done();
        base.Dispose(disposing);
    }
}
