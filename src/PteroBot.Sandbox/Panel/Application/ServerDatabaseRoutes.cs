using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PteroBot.Sandbox.Panel.Client;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Databases of a server, as administrators see them.</summary>
internal static partial class ServerDatabaseRoutes
{
    private const string Resource = "server_databases";

    public static void Map(RouteGroup databases)
    {
        databases.Application("GET", "", Resource, 1, call =>
            Answer.Json(Envelope.List(call.Server.Databases.Select(row => Json(call, row)))));
        databases.Application("GET", "/{database}", Resource, 1, call => Answer.Json(Json(call, Own(call))));
        databases.Application("POST", "", Resource, 2, Create);
        databases.Application("POST", "/{database}/reset-password", Resource, 2, ResetPassword);
        databases.Application("DELETE", "/{database}", Resource, 2, Delete);
    }

    private static JsonObject Json(Call call, Database database) => ApplicationJson.Database(call, call.Server, database, call.Includes);

    private static Database Own(Call call) => call.Bound<Database>("database") is var database && call.Server.Databases.Contains(database)
        ? database : throw Refusal.NotFound("The requested resource was not found for this server.");

    private static Answer Create(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("database").Required().AlphaDash().Length(1, 48)
                .Unique(name => call.Server.Databases.Exists(other => other.Name == $"s{call.Server.Id}_{name}"));
            rules.For("remote", "Remote Connection String").Required().Matches(Remote());
            rules.For("host", "Database Host Server ID").Required().Integer().Exists(id => call.World.DatabaseHosts
                .Exists(host => host.Id.ToString() == id));
        });
        var host = call.World.DatabaseHosts.Find(host => host.Id == call.Int("host"))!;
        var database = DatabaseRoutes.Make(call.World, call.Server, host, call.Text("database")!, call.Text("remote")!);
        var json = Json(call, database);
        json["attributes"]!["max_connections"] = null;
        json["meta"] =
            new JsonObject { ["resource"] = $"{call.World.Addresses.Panel}/api/application/servers/{call.Server.Id}/databases/{database.Id}" };
        return Answer.Json(json, 201);
    }

    private static Answer ResetPassword(Call call)
    {
        DatabaseRoutes.Rotate(call.World, Own(call));
        return Answer.Nothing;
    }

    private static Answer Delete(Call call)
    {
        call.Server.Databases.Remove(Own(call));
        return Answer.Nothing;
    }

    [GeneratedRegex("^[0-9%.]{1,15}$")]
    private static partial Regex Remote();
}
