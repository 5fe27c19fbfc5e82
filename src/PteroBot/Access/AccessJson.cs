using System.Text.Json.Serialization;

namespace PteroBot.Access;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Link))]
[JsonSerializable(typeof(GuildSettings))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class AccessJson : JsonSerializerContext;
