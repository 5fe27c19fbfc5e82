using System.Text.Json.Serialization;
using PteroBot.Storage;

namespace PteroBot.Features.Files;

/// <summary>A path that was too long for a custom id. It says nothing of whose it is: who may go there is decided at the press.</summary>
internal sealed record FilePlace
{
    public required string Path { get; init; }

    /// <summary>When a control with it was last shown.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>How long paths lie in the store: their id is the mark of the path.</summary>
internal static class FilePlaceDocuments
{
    public static DocumentIndex<FilePlace> ByAge { get; } = new("age", place => IndexValue.Of(place.At));

    public static DocumentType<FilePlace> Type { get; } = new("fileplace", () => FilesJson.Default.FilePlace, ByAge);
}

[JsonSerializable(typeof(FilePlace))]
internal sealed partial class FilesJson : JsonSerializerContext;
