using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>Turns the placeholders of a path into rows; a row that is not there ends the call before most other checks.</summary>
internal static class Bindings
{
    /// <summary>
    /// On the client API children are looked up within their server. Tasks are not: that is checked later, with another text.
    /// </summary>
    public static void Client(Call call)
    {
        if (!call.Path.TryGetValue("server", out var id))
            return;
        var server = call.World.FindServer(id) ?? throw Missing(call, "server");
        call.Bind("server", server);
        foreach (var (name, value) in call.Path.Where(pair => pair.Key != "server"))
            call.Bind(name, Child(call, server, name, value) ?? throw Missing(call, name));
    }

    /// <summary>Application ids are compared as numbers, leading digits only: <c>1a109924</c> finds row 1.</summary>
    public static void Application(Call call)
    {
        foreach (var (name, value) in call.Path.Where(pair => pair.Key is not ("external" or "uuid" or "plugin")))
            call.Bind(name, Row(call, name, LeadingDigits(value)) ?? throw Missing(call, name));
    }

    private static Refusal Missing(Call call, string name) => new(404, "NotFoundHttpException", Refusal.NoSuchRow)
    {
        Cause = $"No query results for model [{(call.World.IsPelican ? "App" : "Pterodactyl")}\\Models\\{char.ToUpperInvariant(name[0])}{name[1..]}].",
    };

    private static object? Child(Call call, Server server, string name, string value) => name switch
    {
        "database" => server.Databases.Find(row => row.HashId == value || row.Id.ToString() == value),
        "backup" => server.Backups.Find(row => row.Uuid == value),
        "schedule" => server.Schedules.Find(row => row.Id == LeadingDigits(value)),
        "task" => server.Schedules.SelectMany(schedule => schedule.Tasks).FirstOrDefault(row => row.Id == LeadingDigits(value)),
        "allocation" => call.World.Allocations.Find(row => row.Server == server && row.Id == LeadingDigits(value)),
        "user" => server.Subusers.Find(row => row.User.Uuid == value),
        _ => value,
    };

    private static object? Row(Call call, string name, long id) => name switch
    {
        "user" => call.World.Users.Find(row => row.Id == id),
        "node" => call.World.Nodes.Find(row => row.Id == id),
        "location" => call.World.Locations.Find(row => row.Id == id),
        "nest" => call.World.Nests.Find(row => row.Id == id),
        "egg" => call.World.Eggs.FirstOrDefault(row => row.Id == id),
        "server" => call.World.Servers.Find(row => row.Id == id),
        "allocation" => call.World.Allocations.Find(row => row.Id == id),
        "role" => call.World.Roles.Find(row => row.Id == id),
        "mount" => call.World.Mounts.Find(row => row.Id == id),
        "host" => call.World.DatabaseHosts.Find(row => row.Id == id),
        "database" => call.World.Servers.SelectMany(server => server.Databases).FirstOrDefault(row => row.Id == id),
        _ => null,
    };

    private static long LeadingDigits(string value)
    {
        var digits = new string([.. value.TakeWhile(char.IsAsciiDigit)]);
        return long.TryParse(digits, out var number) ? number : 0;
    }
}
