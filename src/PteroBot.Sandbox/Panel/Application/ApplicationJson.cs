using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Client;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>The application API's objects. An include needs read on what it shows; without it there is a null resource.</summary>
internal static class ApplicationJson
{
    public static JsonObject User(Call call, User user, Includes includes)
    {
        var attributes = new JsonObject
        {
            ["id"] = user.Id,
            ["external_id"] = user.ExternalId,
            ["uuid"] = user.Uuid,
            ["username"] = user.Username,
            ["email"] = user.Email,
        };
        if (call.World.IsPelican)
            attributes["is_managed_externally"] = user.IsManagedExternally;
        else
            (attributes["first_name"], attributes["last_name"]) = (user.FirstName, user.LastName);
        attributes["language"] = user.Language;
        attributes["root_admin"] = user.RootAdmin;
        attributes["2fa"] = user.TwoFactor;
        if (call.World.IsPelican)
            attributes["2fa_enabled"] = user.TwoFactor;
        attributes["created_at"] = Envelope.Time(user.CreatedAt);
        attributes["updated_at"] = Envelope.Time(user.UpdatedAt);
        return With(call, Envelope.Item("user", attributes), includes,
            ("roles", "roles", below => Envelope.List(user.Roles.Select(role => PelicanJson.Role(call, role, below)))),
            ("servers", "servers", below => Envelope.List(call.World.Servers.Where(server => server.Owner == user).Select(server => Server(call, server, below)))));
    }

    public static JsonObject Server(Call call, Server server, Includes includes)
    {
        var attributes = new JsonObject
        {
            ["id"] = server.Id,
            ["external_id"] = server.ExternalId,
            ["uuid"] = server.Uuid,
            ["identifier"] = server.Identifier,
            ["name"] = server.Name,
            ["description"] = server.Description,
            ["status"] = server.Status,
            ["suspended"] = server.IsSuspended,
            ["limits"] = ServerJson.Limits(server.Limits, call.World.IsPelican),
            ["feature_limits"] = ServerJson.FeatureLimits(server.FeatureLimits),
            ["user"] = server.Owner.Id,
            ["node"] = server.Node.Id,
            ["allocation"] = server.Allocation.Id,
        };
        if (!call.World.IsPelican)
            attributes["nest"] = server.Egg.Nest.Id;
        attributes["egg"] = server.Egg.Id;
        attributes["container"] = Container(server);
        attributes["updated_at"] = Envelope.Time(server.UpdatedAt);
        attributes["created_at"] = Envelope.Time(server.CreatedAt);
        if (includes.Has("transfer"))
            throw Refusal.Bug(call.World.IsPelican ? "TypeError" : "RelationNotFoundException");
        return With(call, Envelope.Item("server", attributes), includes,
            ("allocations", "allocations", below => Envelope.List(call.World.Allocations.Where(row => row.Server == server).Select(row => Allocation(call, row, below)))),
            ("user", "users", below => User(call, server.Owner, below)),
            ("subusers", "users", below => Envelope.List(server.Subusers.Select(row => Subuser(call, server, row, below)))),
            ("nest", "nests", below => EggJson.Nest(call, server.Egg.Nest, below)),
            ("egg", "eggs", below => EggJson.Egg(call, server.Egg, below)),
            ("variables", "servers", below => EggJson.ServerVariables(server, below, call.World.IsPelican)),
            ("location", "locations", below => Location(call, server.Node.Location, below)),
            ("node", "nodes", below => Node(call, server.Node, below)),
            ("databases", "server_databases", below => Envelope.List(server.Databases.Select(row => Database(call, server, row, below, "databases")))));
    }

    public static JsonObject Node(Call call, Node node, Includes includes, bool sums = false)
    {
        var (memory, disk) = Used(call.World, node);
        var attributes = NodeAttributes(node, call.World.IsPelican);
        var allocated = new JsonObject { ["memory"] = memory, ["disk"] = disk };
        if (call.World.IsPelican)
            allocated["cpu"] = call.World.Servers.Where(server => server.Node == node).Sum(server => server.Limits.Cpu);
        foreach (var (name, sum) in sums ? allocated.ToList() : [])
            attributes[call.World.IsPelican ? $"servers_sum_{name}" : $"sum_{name}"] = sum!.ToString();
        attributes["allocated_resources"] = allocated;
        return With(call, Envelope.Item("node", attributes), includes,
            ("allocations", "allocations", below => Envelope.List(call.World.Allocations.Where(row => row.Node == node).Select(row => Allocation(call, row, below)))),
            ("location", "locations", below => Location(call, node.Location, below)),
            ("servers", "servers", below => Envelope.List(call.World.Servers.Where(row => row.Node == node).Select(row => Server(call, row, below)))));
    }

    public static JsonObject Allocation(Call call, Allocation allocation, Includes includes) => With(
        call,
        Envelope.Item("allocation", new JsonObject
        {
            ["id"] = allocation.Id,
            ["ip"] = allocation.Ip,
            ["alias"] = allocation.Alias,
            ["port"] = allocation.Port,
            ["notes"] = allocation.Notes,
            ["assigned"] = allocation.Server is not null,
        }),
        includes,
        ("node", "nodes", below => Node(call, allocation.Node, below)),
        ("server", "servers", below => allocation.Server is { } server ? Server(call, server, below) : Envelope.Null()));

    public static JsonObject Location(Call call, Location location, Includes includes) => With(
        call,
        Envelope.Item("location", new JsonObject
        {
            ["id"] = location.Id,
            ["short"] = location.Short,
            ["long"] = location.Long,
            ["updated_at"] = Envelope.Time(location.UpdatedAt),
            ["created_at"] = Envelope.Time(location.CreatedAt),
        }),
        includes,
        ("nodes", "nodes", below => Envelope.List(call.World.Nodes.Where(row => row.Location == location).Select(row => Node(call, row, below)))),
        ("servers", "servers", below => Envelope.List(call.World.Servers.Where(row => row.Node.Location == location).Select(row => Server(call, row, below)))));

    public static JsonObject Database(Call call, Server server, Database database, Includes includes, string name = "server_database") => With(
        call,
        Envelope.Item(name, new JsonObject
        {
            ["id"] = database.Id,
            ["server"] = server.Id,
            ["host"] = database.Host.Id,
            ["database"] = database.Name,
            ["username"] = database.Username,
            ["remote"] = database.Remote,
            ["max_connections"] = database.MaxConnections,
            ["created_at"] = Envelope.Time(database.CreatedAt),
            ["updated_at"] = Envelope.Time(database.UpdatedAt),
        }),
        includes,
        ("password", "", _ => Envelope.Item("database_password", new JsonObject { ["password"] = database.Password })),
        ("host", "database_hosts", below => DatabaseHost(call, database.Host, below)));

    /// <summary>Memory and disk that the servers of a node were promised.</summary>
    public static (long Memory, long Disk) Used(PanelWorld world, Node node)
    {
        var servers = world.Servers.Where(server => server.Node == node).ToList();
        return (servers.Sum(server => (long)server.Limits.Memory), servers.Sum(server => (long)server.Limits.Disk));
    }

    /// <summary>Adds the asked includes; inside the attributes, and no key at all when nothing was asked.</summary>
    public static JsonObject With(Call call, JsonObject item, Includes includes, params (string Name, string Resource, Func<Includes, JsonObject> Make)[] known)
    {
        var relationships = new JsonObject();
        var gone = call.World.IsPelican ? PelicanJson.GoneIncludes : [];
        foreach (var (name, resource, make) in known.Where(include => includes.Has(include.Name) && !gone.Contains(include.Name)))
            relationships[name] = resource.Length == 0 || Acl.Reads(call, resource) ? make(includes.Below(name)) : Envelope.Null();
        if (relationships.Count > 0)
            item["attributes"]!["relationships"] = relationships;
        return item;
    }

    private static JsonObject Subuser(Call call, Server server, Subuser subuser, Includes includes) => With(
        call,
        Envelope.Item("subuser", new JsonObject
        {
            ["id"] = subuser.Id,
            ["user_id"] = subuser.User.Id,
            ["server_id"] = server.Id,
            ["permissions"] = Envelope.Texts(subuser.Permissions),
            ["created_at"] = Envelope.Time(subuser.CreatedAt),
            ["updated_at"] = Envelope.Time(subuser.CreatedAt),
        }),
        includes,
        ("user", "users", below => User(call, subuser.User, below)),
        ("server", "servers", below => Server(call, server, below)));

    public static JsonObject DatabaseHost(Call call, DatabaseHost host, Includes includes)
    {
        var attributes =
            new JsonObject { ["id"] = host.Id, ["name"] = host.Name, ["host"] = host.Host, ["port"] = host.Port, ["username"] = host.Username };
        if (!call.World.IsPelican)
            attributes["node"] = host.NodeId;
        attributes["created_at"] = Envelope.Time(host.CreatedAt);
        attributes["updated_at"] = Envelope.Time(host.CreatedAt);
        return With(call, Envelope.Item("database_host", attributes), includes,
            ("databases", "server_databases", below => Envelope.List(call.World.Servers.SelectMany(server => server.Databases
                .Where(row => row.Host == host).Select(row => Database(call, server, row, below))))));
    }

    private static JsonObject Container(Server server)
    {
        var environment = new JsonObject();
        foreach (var variable in server.Egg.Variables)
            environment[variable.Env] = server.Variables.GetValueOrDefault(variable.Env, variable.Default);
        environment["STARTUP"] = server.Startup;
        environment["P_SERVER_LOCATION"] = server.Node.Location.Short;
        environment["P_SERVER_UUID"] = server.Uuid;
        environment["P_SERVER_ALLOCATION_LIMIT"] = server.FeatureLimits.Allocations;
        return new JsonObject
        {
            ["startup_command"] = server.Startup,
            ["image"] = server.Image,
            ["installed"] = server.Installed ? 1 : 0,
            ["environment"] = environment,
        };
    }

    private static JsonObject NodeAttributes(Node node, bool pelican)
    {
        var attributes = new JsonObject
        {
            ["id"] = node.Id,
            ["uuid"] = node.Uuid,
            ["public"] = node.Public,
            ["name"] = node.Name,
            ["description"] = node.Description,
            ["location_id"] = node.Location.Id,
            ["fqdn"] = node.Fqdn,
            ["scheme"] = node.Scheme,
            ["behind_proxy"] = node.BehindProxy,
            ["maintenance_mode"] = node.Maintenance,
            ["memory"] = node.Memory,
            ["memory_overallocate"] = node.MemoryOverallocate,
            ["disk"] = node.Disk,
            ["disk_overallocate"] = node.DiskOverallocate,
            ["upload_size"] = node.UploadSize,
            ["daemon_listen"] = node.DaemonListen,
            ["daemon_sftp"] = node.DaemonSftp,
            ["daemon_base"] = node.DaemonBase,
            ["created_at"] = Envelope.Time(node.CreatedAt),
            ["updated_at"] = Envelope.Time(node.UpdatedAt),
        };
        if (pelican)
            PelicanJson.Node(attributes);
        return attributes;
    }
}
