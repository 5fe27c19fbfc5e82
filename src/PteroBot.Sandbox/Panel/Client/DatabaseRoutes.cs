using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>Databases of a server. Their id is a hashid on Pterodactyl and the plain number on Pelican.</summary>
internal static partial class DatabaseRoutes
{
    public static void Map(RouteGroup databases, PanelWorld world)
    {
        databases.Get("", call => Answer.Json(Envelope.List(call.Server.Databases.Select(row => Json(call, row, call.Includes.Has("password"))))), "database.read");
        databases.Add("POST", "", Create, route => route with
        {
            Permission = _ => "database.create",
            ExtraLimit = world.IsPelican ? ("database create", 2, TimeSpan.FromMinutes(1), true) : null,
        });
        databases.Post("/{database}/rotate-password", RotatePassword, "database.update");
        databases.Delete("/{database}", Delete, "database.delete");
    }

    public static Database Make(PanelWorld world, Server server, DatabaseHost host, string name, string remote)
    {
        var id = world.NextId("databases");
        var database = new Database
        {
            Id = id,
            HashId = world.Identities.Text($"database {id}", 8),
            Host = host,
            Name = $"s{server.Id}_{name}",
            Username = $"u{server.Id}_{world.Identities.Text($"database user {id}", 10)}",
            Remote = remote,
            Password = Password(world),
            CreatedAt = world.Now,
            UpdatedAt = world.Now,
        };
        server.Databases.Add(database);
        return database;
    }

    public static void Rotate(PanelWorld world, Database database)
    {
        database.Password = Password(world);
        database.UpdatedAt = world.Now;
    }

    private static string Password(PanelWorld world) => world.Identities.Text(world.Identities.Fresh("database password"), 24);

    private static Answer Create(Call call)
    {
        if (!call.World.ClientDatabases)
            throw Refusal.Bug("DatabaseClientFeatureNotEnabledException");
        call.Validate(rules =>
        {
            rules.For("database").Required().AlphaDash().Length(3, 48);
            rules.For("remote").Required().Text().Matches(Remote());
        });
        var name = call.Text("database")!;
        if (call.Server.Databases.Exists(other => other.Name == $"s{call.Server.Id}_{name}"))
            throw Refusal.Rule("A database with that name already exists for this server.", "DuplicateDatabaseNameException");
        if (call.Server.FeatureLimits.Databases is { } limit && call.Server.Databases.Count >= limit)
            throw Refusal.Rule(
                "Operation aborted: creating a new database would put this server over the defined limit.", "TooManyDatabasesException");
        if (call.World.DatabaseHosts.Count == 0)
            throw Refusal.Rule(
                "No database host was found that meets the requirements for this server.", "NoSuitableDatabaseHostException");
        var database = Make(call.World, call.Server, call.World.DatabaseHosts[0], name, call.Text("remote")!);
        call.Log("server:database.create", new JsonObject { ["name"] = database.Name });
        var json = Json(call, database, password: true);
        // A new row does not know its default yet.
        json["attributes"]!["max_connections"] = null;
        return Answer.Json(json);
    }

    private static Answer RotatePassword(Call call)
    {
        var database = call.Bound<Database>("database");
        Rotate(call.World, database);
        call.Log("server:database.rotate-password", new JsonObject { ["name"] = database.Name });
        return Answer.Json(Json(call, database, password: true));
    }

    private static Answer Delete(Call call)
    {
        var database = call.Bound<Database>("database");
        call.Server.Databases.Remove(database);
        call.Log("server:database.delete", new JsonObject { ["name"] = database.Name });
        return Answer.Nothing;
    }

    private static JsonObject Json(Call call, Database database, bool password)
    {
        var attributes = new JsonObject
        {
            ["id"] = call.World.IsPelican ? database.Id : database.HashId,
            ["host"] = new JsonObject { ["address"] = database.Host.Host, ["port"] = database.Host.Port },
            ["name"] = database.Name,
            ["username"] = database.Username,
            ["connections_from"] = database.Remote,
            ["max_connections"] = database.MaxConnections,
        };
        if (password)
            attributes["relationships"] = new JsonObject { ["password"] = PasswordJson(call, database) };
        return Envelope.Item("server_database", attributes);
    }

    private static JsonObject PasswordJson(Call call, Database database) =>
        call.Can(call.World.IsPelican ? "database.view-password" : "database.view_password")
            ? Envelope.Item("database_password", new JsonObject { ["password"] = database.Password })
            : Envelope.Null();

    [GeneratedRegex(@"^[\w\-/.%:]+$")]
    private static partial Regex Remote();
}
