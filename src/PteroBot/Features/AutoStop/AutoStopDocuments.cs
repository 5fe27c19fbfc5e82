using System.Text.Json.Serialization;
using PteroBot.Storage;

namespace PteroBot.Features.AutoStop;

/// <summary>How they lie in the store: one document per server and guild.</summary>
internal static class AutoStopDocuments
{
    public static DocumentIndex<AutoStop> ByGuild { get; } = new("guild", stop => IndexValue.Of(stop.Standing.GuildId));

    public static DocumentType<AutoStop> Type { get; } = new("auto-stop", () => AutoStopJson.Default.AutoStop, ByGuild);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(AutoStop))]
internal sealed partial class AutoStopJson : JsonSerializerContext;
