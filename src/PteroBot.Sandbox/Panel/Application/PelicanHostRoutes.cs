using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Database hosts, which only Pelican lets an API manage.</summary>
internal static class PelicanHostRoutes
{
    public static void Map(RouteGroup hosts)
    {
        hosts.Application("GET", "", "database_hosts", 1, call =>
            PelicanRoutes.Page(call, call.World.DatabaseHosts, host => ApplicationJson.DatabaseHost(call, host, call.Includes)));
        hosts.Application("GET", "/{host}", "database_hosts", 1, One);
        hosts.Application("POST", "", "database_hosts", 2, Create);
        hosts.Application("PATCH", "/{host}", "database_hosts", 2, Update);
        hosts.Application("DELETE", "/{host}", "database_hosts", 2, Delete);
    }

    private static Answer One(Call call) =>
        Answer.Json(ApplicationJson.DatabaseHost(call, call.Bound<DatabaseHost>("host"), call.Includes));

    private static Answer Create(Call call)
    {
        Validate(call);
        // Nobody serves databases at port 1.
        if (call.Int("port") == 1)
            throw Refusal.Bug("PDOException");
        var host = new DatabaseHost
        {
            Id = call.World.NextId("database_hosts"), Name = call.Text("name")!, Host = call.Text("host")!, Port = call.Int("port")!.Value,
            Username = call.Text("username")!, NodeId = null, CreatedAt = call.Now,
        };
        call.World.DatabaseHosts.Add(host);
        return PelicanRoutes.Created(call, ApplicationJson.DatabaseHost(call, host, call.Includes), $"database-hosts/{host.Id}");
    }

    private static Answer Update(Call call)
    {
        Validate(call);
        var host = call.Bound<DatabaseHost>("host");
        (host.Name, host.Host, host.Port, host.Username) = (call.Text("name")!, call.Text("host")!, call.Int("port")!.Value, call.Text("username")!);
        return One(call);
    }

    private static Answer Delete(Call call)
    {
        var host = call.Bound<DatabaseHost>("host");
        if (call.World.Servers.Exists(server => server.Databases.Exists(database => database.Host == host)))
            throw Refusal.Bug("QueryException");
        call.World.DatabaseHosts.Remove(host);
        return Answer.Nothing;
    }

    private static void Validate(Call call) => call.Validate(rules =>
    {
        rules.For("name").Required().Text();
        rules.For("host").Required().Text();
        rules.For("port").Required().Numeric().Between(1, 65535);
        rules.For("username").Required().Text();
    });
}
