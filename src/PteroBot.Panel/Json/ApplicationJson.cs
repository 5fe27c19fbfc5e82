using System.Text.Json.Serialization;
using PteroBot.Panel.Application;

namespace PteroBot.Panel.Json;

/// <summary>Source-generated JSON of the application API, whose things have the same names as those of the client API.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(NewUser))]
[JsonSerializable(typeof(Node))]
[JsonSerializable(typeof(NewNode))]
[JsonSerializable(typeof(NodeConfiguration))]
[JsonSerializable(typeof(Allocation))]
[JsonSerializable(typeof(NewAllocations))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(NewLocation))]
[JsonSerializable(typeof(Nest))]
[JsonSerializable(typeof(Egg))]
[JsonSerializable(typeof(Variable))]
[JsonSerializable(typeof(Server))]
[JsonSerializable(typeof(Subuser))]
[JsonSerializable(typeof(NewServer))]
[JsonSerializable(typeof(ServerDetails))]
[JsonSerializable(typeof(ServerBuild))]
[JsonSerializable(typeof(ServerStartup))]
[JsonSerializable(typeof(Database))]
[JsonSerializable(typeof(DatabaseHost))]
[JsonSerializable(typeof(Client.DatabasePassword))]
[JsonSerializable(typeof(NewDatabase))]
internal sealed partial class ApplicationJson : JsonSerializerContext;
