using System.Text.Json.Serialization;
using PteroBot.Storage;

namespace PteroBot.Features.Console.Streams;

/// <summary>How streams lie in the store.</summary>
internal static class StreamDocuments
{
    /// <summary>A guild's streams, by age.</summary>
    public static DocumentIndex<ConsoleStream> ByGuild { get; } = new("guild", stream => IndexValue.Of(stream.Standing.GuildId, stream.CreatedAt));

    public static DocumentType<ConsoleStream> Type { get; } = new("console-stream", () => StreamJson.Default.ConsoleStream, ByGuild);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(ConsoleStream))]
internal sealed partial class StreamJson : JsonSerializerContext;
