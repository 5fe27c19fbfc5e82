#nullable enable
using System.Net;
using System.Net.Http.Headers;

namespace Discord.Net.Rest;

/// <summary>A JSON body with files beside it: <c>payload_json</c> and <c>files[n]</c>.</summary>
internal sealed class UploadBody : MultipartFormDataContent
{
    public UploadBody(JsonBody json, IReadOnlyList<FileAttachment> files)
    {
        Add(json, Named("payload_json"));
        for (var i = 0; i < files.Count; i++)
            Add(new FilePart(files[i].Stream), Named($"files[{i}]", FileName(files[i])));
    }

    /// <summary>The name that Discord is told; a spoiler is marked by its prefix.</summary>
    public static string FileName(FileAttachment file) =>
        file.IsSpoiler && !file.FileName.StartsWith("SPOILER_", StringComparison.Ordinal) ? $"SPOILER_{file.FileName}" : file.FileName;

    private static ContentDispositionHeaderValue Named(string name, string? fileName = null)
    {
        var header = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"" };
        if (fileName is null)
            return header;
        header.FileName = $"\"{fileName.Replace("\"", "", StringComparison.Ordinal)}\"";
        return header;
    }

    private void Add(HttpContent part, ContentDispositionHeaderValue disposition)
    {
        part.Headers.ContentDisposition = disposition;
        base.Add(part);
    }

    /// <summary>A stream that stays the caller's, and is sent from its start at every try.</summary>
    private sealed class FilePart(Stream stream) : HttpContent
    {
        private readonly long _start = stream.CanSeek ? stream.Position : 0;

        protected override async Task SerializeToStreamAsync(Stream target, TransportContext? context)
        {
            if (stream.CanSeek)
                stream.Position = _start;
            await stream.CopyToAsync(target);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = stream.CanSeek ? stream.Length - _start : 0;
            return stream.CanSeek;
        }
    }
}
