using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Nodes.</summary>
internal static partial class NodeRoutes
{
    private static readonly ListQuery<Node> Query = new ListQuery<Node>(
            ("uuid", node => node.Uuid), ("name", node => node.Name), ("fqdn", node => node.Fqdn), ("daemon_token_id", node => node.TokenId))
        .Sort("id", node => node.Id).Sort("uuid", node => node.Uuid).Sort("memory", node => node.Memory).Sort("disk", node => node.Disk);

    private static readonly ListQuery<Node> PelicanQuery = new ListQuery<Node>(
            ("uuid", node => node.Uuid), ("name", node => node.Name), ("fqdn", node => node.Fqdn), ("daemon_token_id", node => node.TokenId))
        .Sort("id", node => node.Id).Sort("uuid", node => node.Uuid).Sort("memory", node => node.Memory).Sort("disk", node => node.Disk).Sort("cpu", _ => 0);

    public static void Map(RouteGroup nodes)
    {
        nodes.Application("GET", "", "nodes", 1, call =>
            Paging.Page(call, (call.World.IsPelican ? PelicanQuery : Query).Apply(call, call.World.Nodes), node => ApplicationJson.Node(call, node, call.Includes)));
        nodes.Application("GET", "/deployable", "nodes", 1, Deployable);
        nodes.Application("GET", "/{node}", "nodes", 1, call => One(call, call.Bound<Node>("node")));
        nodes.Application("GET", "/{node}/configuration", "nodes", 1, call =>
            Answer.Json(Configuration(call.World, call.Bound<Node>("node"))));
        nodes.Application("POST", "", "nodes", 2, Create);
        nodes.Application("PATCH", "/{node}", "nodes", 2, Update);
        nodes.Application("DELETE", "/{node}", "nodes", 2, Delete);
    }

    /// <summary>Public nodes with room, for a server of this size.</summary>
    public static List<Node> WithRoom(PanelWorld world, long memory, long disk, IReadOnlyCollection<int> locations) =>
    [
        .. world.Nodes.Where(node => node.Public && !node.Maintenance && (locations.Count == 0 || locations.Contains(node.Location.Id))
            && Fits(ApplicationJson.Used(world, node), node, memory, disk)),
    ];

    private static bool Fits((long Memory, long Disk) used, Node node, long memory, long disk) =>
        used.Memory + memory <= node.Memory * (1 + (node.MemoryOverallocate / 100d))
            && used.Disk + disk <= node.Disk * (1 + (node.DiskOverallocate / 100d));

    private static Answer One(Call call, Node node) => Answer.Json(ApplicationJson.Node(call, node, call.Includes));

    private static Answer Deployable(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("memory").Required().Integer().AtLeast(0);
            rules.For("disk").Required().Integer().AtLeast(0);
            rules.For("location_ids").Array();
        });
        var nodes =
            WithRoom(call.World, call.Int("memory")!.Value, call.Int("disk")!.Value, [.. ServerChangeRoutes.Numbers(call.Input["location_ids"])]);
        if (nodes.Count == 0)
            throw NoViableNode();
        return call.Request.QueryValue("page") is null
            ? Answer.Json(Envelope.List(nodes.Select(node => ApplicationJson.Node(call, node, call.Includes, sums: true))))
            : Paging.Page(call, nodes, node => ApplicationJson.Node(call, node, call.Includes, sums: true));
    }

    public static Refusal NoViableNode() =>
        Refusal.Rule("No nodes satisfying the requirements specified for automatic deployment could be found.", "NoViableNodeException");

    private static JsonObject Configuration(PanelWorld world, Node node)
    {
        var ssl = new JsonObject
        {
            ["enabled"] = node.Scheme == "https" && !node.BehindProxy,
            ["cert"] = $"/etc/letsencrypt/live/{node.Fqdn}/fullchain.pem",
            ["key"] = $"/etc/letsencrypt/live/{node.Fqdn}/privkey.pem",
        };
        return new JsonObject
        {
            ["debug"] = false,
            ["uuid"] = node.Uuid,
            ["token_id"] = node.TokenId,
            ["token"] = node.Token,
            ["api"] =
                new JsonObject { ["host"] = "0.0.0.0", ["port"] = node.DaemonListen, ["ssl"] = ssl, ["upload_limit"] = node.UploadSize },
            ["system"] = new JsonObject { ["data"] = node.DaemonBase, ["sftp"] = new JsonObject { ["bind_port"] = node.DaemonSftp } },
            ["allowed_mounts"] = new JsonArray(),
            ["remote"] = world.Addresses.Panel,
        };
    }

    private static Answer Create(Call call)
    {
        Validate(call);
        var location = call.World.Locations.Find(location => location.Id == call.Int("location_id")) ?? call.World.Locations[0];
        var address = new Uri($"{call.Text("scheme")}://{call.Text("fqdn")}:{call.Int("daemon_listen")}");
        var node = WorldSeed.NewNode(call.World, location, call.Text("name")!, address);
        node.Wings.IsUp = false;
        Store(call, node);
        var json = ApplicationJson.Node(call, node, call.Includes);
        // What Pelican's database fills in by itself is not known to the row yet.
        foreach (var unknown in call.World.IsPelican ? (string[])["description", "upload_size", "daemon_sftp_alias"] : [])
            json["attributes"]!.AsObject().Remove(unknown);
        json["meta"] = new JsonObject { ["resource"] = $"{call.World.Addresses.Panel}/api/application/nodes/{node.Id}" };
        return Answer.Json(json, 201);
    }

    // The change is saved even when Wings cannot be told about it.
    private static Answer Update(Call call)
    {
        Validate(call);
        var node = call.Bound<Node>("node");
        node.Location = call.World.Locations.Find(location => location.Id == call.Int("location_id")) ?? node.Location;
        node.Name = call.Text("name")!;
        Store(call, node);
        if (call.Flag("reset_secret"))
            node.Token = call.World.Identities.Text(call.World.Identities.Fresh("node token"), 64);
        node.UpdatedAt = call.Now;
        try
        {
            call.Reach(node);
        }
        catch (Wings.WingsRefusal)
        {
            // Pelican does not mind.
            if (call.World.IsPelican)
                return One(call, node);
            throw Refusal.Rule(
                "The configuration could not be sent to the node. <strong>The change was saved</strong>; copy the configuration file by hand.", "ConfigurationNotPersistedException");
        }
        var json = ApplicationJson.Node(call, node, call.Includes);
        // Pelican has looked at the mounts to tell the node, and prints what it has looked at.
        if (call.World.IsPelican)
            json["attributes"]!["mounts"] = new JsonArray();
        return Answer.Json(json);
    }

    private static Answer Delete(Call call)
    {
        var node = call.Bound<Node>("node");
        if (call.World.Servers.Exists(server => server.Node == node))
            throw Refusal.Rule("A node must have no servers linked to it in order to be deleted.", "HasActiveServersException");
        call.World.Nodes.Remove(node);
        call.World.Allocations.RemoveAll(allocation => allocation.Node == node);
        return Answer.Nothing;
    }

    private static void Validate(Call call) => call.Validate(rules =>
    {
        rules.For("name").Required().Matches(Name());
        if (!call.World.IsPelican)
            rules.For("location_id").Required().Integer().Exists(id => call.World.Locations
                .Exists(location => location.Id.ToString() == id));
        var fqdn = rules.For("fqdn").Required().Text();
        if (call.World.IsPelican)
            fqdn.Custom("not_in", name => name is not ("127.0.0.1" or "localhost" or "0.0.0.0"), "The selected fqdn is invalid.");
        rules.For("scheme").Required().In("http", "https");
        rules.For("memory").Required().Numeric().AtLeast(call.World.IsPelican ? 0 : 1);
        rules.For("memory_overallocate").Required().Numeric().AtLeast(-1);
        rules.For("disk").Required().Numeric().AtLeast(call.World.IsPelican ? 0 : 1);
        rules.For("disk_overallocate").Required().Numeric().AtLeast(-1);
        if (call.World.IsPelican)
        {
            rules.For("cpu").Required().Numeric().AtLeast(0);
            rules.For("cpu_overallocate").Required().Numeric().AtLeast(-1);
        }
        rules.For("daemon_sftp").Required().Numeric().Between(1, 65535);
        rules.For("daemon_listen").Required().Numeric().Between(1, 65535);
        if (call.World.IsPelican)
            rules.For("daemon_connect").Required().Numeric().Between(1, 65535);
        rules.For("public").Boolean();
        rules.For("behind_proxy").Boolean();
        rules.For("maintenance_mode").Boolean();
        rules.For("upload_size").Integer().Between(1, 1024);
    });

    private static void Store(Call call, Node node)
    {
        node.Fqdn = call.Text("fqdn")!;
        node.Scheme = call.Text("scheme")!;
        node.Memory = call.Int("memory")!.Value;
        node.MemoryOverallocate = call.Int("memory_overallocate")!.Value;
        node.Disk = call.Int("disk")!.Value;
        node.DiskOverallocate = call.Int("disk_overallocate")!.Value;
        node.DaemonListen = call.Int("daemon_listen")!.Value;
        node.DaemonSftp = call.Int("daemon_sftp")!.Value;
        node.UploadSize = call.Int("upload_size") ?? node.UploadSize;
        node.Public = call.Flag("public", node.Public);
        node.BehindProxy = call.Flag("behind_proxy", node.BehindProxy);
        node.Maintenance = call.Flag("maintenance_mode", node.Maintenance);
        node.DaemonBase = call.Text("daemon_base") ?? node.DaemonBase;
    }

    [GeneratedRegex(@"^[\w .-]{1,100}$")]
    private static partial Regex Name();
}
