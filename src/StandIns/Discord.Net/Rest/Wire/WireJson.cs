#nullable enable
using System.Text.Json.Serialization;

namespace Discord.Rest;

/// <summary>How the answers of the API are read. Unknown fields are skipped.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(WireMessage))]
[JsonSerializable(typeof(WireMessage[]))]
[JsonSerializable(typeof(WireUser))]
[JsonSerializable(typeof(WireMember))]
[JsonSerializable(typeof(WireRole))]
[JsonSerializable(typeof(WireChannel))]
[JsonSerializable(typeof(WireCommand))]
[JsonSerializable(typeof(WireCommand[]))]
[JsonSerializable(typeof(WireGatewayBot))]
[JsonSerializable(typeof(WireApplication))]
[JsonSerializable(typeof(WireResolved))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(WireComponent[]))]
[JsonSerializable(typeof(WireGuildChange))]
internal sealed partial class WireJson : JsonSerializerContext;
