using System.Net;
using System.Text;

namespace PteroBot.Panel.Transfers;

/// <summary>A file as the node takes it: one part named <c>files</c>.</summary>
internal static class UploadContent
{
    public static HttpContent Of(string name, Stream source, IProgress<long>? progress, IdleLimit idle)
    {
        var part = new SourceContent(source, progress, idle);
        // Quotes as browsers write them; the header class would throw.
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"");
        part.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        return new MultipartFormDataContent { part }.WithUtf8Headers();
    }

    private static MultipartFormDataContent WithUtf8Headers(this MultipartFormDataContent content)
    {
        content.HeaderEncodingSelector = (_, _) => Encoding.UTF8;
        return content;
    }

    private sealed class SourceContent(Stream source, IProgress<long>? progress, IdleLimit idle) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => StreamCopy.RunAsync(source, stream, isUpload: true, progress, idle);

        protected override bool TryComputeLength(out long length)
        {
            length = source.CanSeek ? source.Length - source.Position : 0;
            return source.CanSeek;
        }
    }
}
