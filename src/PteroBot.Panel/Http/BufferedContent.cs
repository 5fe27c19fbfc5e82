using System.Net;

namespace PteroBot.Panel.Http;

/// <summary>An answer that has been read completely. Its media type is kept here and not as a header, which costs more than everything else about it.</summary>
internal sealed class BufferedContent(ReadOnlyMemory<byte> body, string? mediaType) : HttpContent
{
    public ReadOnlyMemory<byte> Body => body;

    public string? MediaType => mediaType;

    public BufferedContent Copy() => new(body, mediaType);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(body).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
