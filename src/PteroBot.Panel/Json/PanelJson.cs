using System.Text.Json.Serialization;
using PteroBot.Panel.Client;
using PteroBot.Panel.Failures;
using PteroBot.Panel.Live;
using AppServer = PteroBot.Panel.Application.Server;

namespace PteroBot.Panel.Json;

/// <summary>Source-generated JSON of everything on the wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(ListMeta))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(ApiKey))]
[JsonSerializable(typeof(ApiKeyMeta))]
[JsonSerializable(typeof(NewApiKey))]
[JsonSerializable(typeof(Server))]
[JsonSerializable(typeof(ServerMeta))]
[JsonSerializable(typeof(Allocation))]
[JsonSerializable(typeof(EggVariable))]
[JsonSerializable(typeof(EggName))]
[JsonSerializable(typeof(Subuser))]
[JsonSerializable(typeof(ServerResources))]
[JsonSerializable(typeof(PermissionsBody))]
[JsonSerializable(typeof(WebsocketBody))]
[JsonSerializable(typeof(PowerRequest))]
[JsonSerializable(typeof(ConsoleCommand))]
[JsonSerializable(typeof(AppServer), TypeInfoPropertyName = "AppServer")]
[JsonSerializable(typeof(Application.ServerRelationships), TypeInfoPropertyName = "AppServerRelationships")]
[JsonSerializable(typeof(Application.ServerOwner), TypeInfoPropertyName = "AppServerOwner")]
[JsonSerializable(typeof(Application.ServerNode), TypeInfoPropertyName = "AppServerNode")]
[JsonSerializable(typeof(ServerStats))]
[JsonSerializable(typeof(BackupPayload))]
internal sealed partial class PanelJson : JsonSerializerContext;
