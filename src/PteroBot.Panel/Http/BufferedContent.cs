using System.Net;

namespace PteroBot.Panel.Http;

/// <summary>An answer that has been read completely.</summary>
internal sealed class BufferedContent : HttpContent
{
    public BufferedContent(ReadOnlyMemory<byte> body, string? mediaType)
    {
        Body = body;
        MediaType = mediaType;
        if (mediaType is not null)
            Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

    public ReadOnlyMemory<byte> Body { get; }

    public string? MediaType { get; }

    public BufferedContent Copy() => new(Body, MediaType);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(Body).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = Body.Length;
        return true;
    }
}
