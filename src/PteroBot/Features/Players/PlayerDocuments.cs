using System.Text.Json.Serialization;
using PteroBot.Storage;

namespace PteroBot.Features.Players;

/// <summary>How the settings lie in the store: one document per server.</summary>
internal static class PlayerDocuments
{
    public static DocumentType<PlayerSettings> Type { get; } = new("player-settings", () => PlayerJson.Default.PlayerSettings);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PlayerSettings))]
internal sealed partial class PlayerJson : JsonSerializerContext;
