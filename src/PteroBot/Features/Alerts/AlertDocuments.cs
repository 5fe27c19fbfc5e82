using System.Text.Json.Serialization;
using PteroBot.Storage;

namespace PteroBot.Features.Alerts;

/// <summary>How alerts lie in the store: what somebody wanted, and apart from it what was told.</summary>
internal static class AlertDocuments
{
    /// <summary>A guild's alerts, by age.</summary>
    public static DocumentIndex<Alert> ByGuild { get; } = new("guild", alert => IndexValue.Of(alert.Standing.GuildId, alert.CreatedAt));

    public static DocumentType<Alert> Type { get; } = new("alert", () => AlertJson.Default.Alert, ByGuild);

    public static DocumentType<AlertState> States { get; } = new("alert-state", () => AlertJson.Default.AlertState);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Alert))]
[JsonSerializable(typeof(AlertState))]
internal sealed partial class AlertJson : JsonSerializerContext;
