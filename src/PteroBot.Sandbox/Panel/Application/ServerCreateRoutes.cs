using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Making servers, on a given allocation or wherever there is room.</summary>
internal static class ServerCreateRoutes
{
    public static void Map(RouteGroup servers) => servers.Application("POST", "", "servers", 2, Create);

    private static Answer Create(Call call)
    {
        Validate(call);
        var egg = call.World.Eggs.First(egg => egg.Id == call.Int("egg"));
        var limits = (JsonObject)call.Input["limits"]!;
        var allocation = Place(call, limits);
        // The row is taken back when the node cannot be told.
        call.Reach(allocation.Node);
        var server = WorldSeed.NewServer(call.World, call.Text("name")!, Owner(call), allocation.Node, egg, allocation);
        try
        {
            Fill(call, server, egg, limits);
        }
        catch (Refusal)
        {
            ServerChangeRoutes.Remove(call.World, server);
            throw;
        }
        server.Wings.Install(again: false, call.Flag("start_on_completion"));
        return ServerRoutes.One(call, server, 201);
    }

    private static void Fill(Call call, Server server, Egg egg, JsonObject limits)
    {
        var features = (JsonObject)call.Input["feature_limits"]!;
        server.ExternalId = call.Text("external_id");
        server.Description = call.Text("description") ?? "";
        server.Image = call.Text("docker_image") ?? server.Image;
        server.Startup = call.Text("startup") ?? egg.Startup;
        server.SkipScripts = call.Flag("skip_scripts");
        server.Limits = ServerChangeRoutes.ReadLimits(limits, call.Flag("oom_disabled", otherwise: true));
        server.FeatureLimits = new FeatureLimits(
            ServerChangeRoutes.Number(features, "databases") ?? 0, ServerChangeRoutes.Number(features, "allocations") ?? 0, ServerChangeRoutes.Number(features, "backups") ?? 0);
        StartupValues.Store(call, server, egg, call.Input["environment"] as JsonObject ?? []);
        foreach (var id in ServerChangeRoutes.Numbers((call.Input["allocation"] as JsonObject)?["additional"]))
            call.World.Allocations.Find(row => row.Id == id)!.Server = server;
    }

    private static User Owner(Call call) => call.World.Users.Find(user => user.Id == call.Int("user"))!;

    private static Allocation Place(Call call, JsonObject limits)
    {
        if (call.Input["deploy"] is not JsonObject deploy)
            return Free(call, (call.Input["allocation"] as JsonObject)?["default"]?.ToString())!;
        var (memory, disk) = (ServerChangeRoutes.Number(limits, "memory") ?? 0, ServerChangeRoutes.Number(limits, "disk") ?? 0);
        var nodes = NodeRoutes.WithRoom(call.World, memory, disk, [.. ServerChangeRoutes.Numbers(deploy["locations"])]);
        // No node here has a tag.
        if (nodes.Count == 0 || deploy["tags"] is JsonArray { Count: > 0 })
            throw NodeRoutes.NoViableNode();
        return call.World.Allocations.Find(row => row.Server is null && nodes.Contains(row.Node))
            ?? throw Refusal.Rule("No allocations satisfying the requirements for automatic deployment were found.", "NoViableAllocationException");
    }

    private static Allocation? Free(Call call, string? id) =>
        call.World.Allocations.Find(row => row.Id.ToString() == id && row.Server is null);

    private static void Validate(Call call) => call.Validate(rules =>
    {
        rules.For("external_id").Text().Length(1, 191).Unique(id => call.World.Servers.Exists(server => server.ExternalId == id));
        rules.For("name").Required().Text().Length(1, 191);
        rules.For("description").Text();
        rules.For("user").Required().Integer().Exists(_ => Owner(call) is not null);
        rules.For("egg").Required().Integer().Exists(id => call.World.Eggs.Any(egg => egg.Id.ToString() == id));
        if (!call.World.IsPelican)
        {
            rules.For("docker_image").Required().Text().Length(1, 191);
            rules.For("startup").Required().Text();
        }
        rules.For("environment").Present().Array();
        ValidateLimits(rules);
        ValidatePlace(call, rules);
    });

    private static void ValidateLimits(Validation rules)
    {
        rules.For("limits").Required().Array();
        foreach (var name in (string[])["memory", "swap", "disk", "io", "cpu"])
        {
            var field = rules.For($"limits.{name}").Required().Numeric();
            if (name == "io")
                field.Between(10, 1000);
            else
                field.AtLeast(name == "swap" ? -1 : 0);
        }
        rules.For("feature_limits").Required().Array();
        rules.For("feature_limits.databases", "feature limits.databases").Present().Integer();
        rules.For("feature_limits.allocations", "feature limits.allocations").Integer();
        rules.For("feature_limits.backups", "feature limits.backups").Present().Integer();
    }

    private static void ValidatePlace(Call call, Validation rules)
    {
        if (!call.Input.ContainsKey("deploy"))
        {
            rules.For("allocation.default").Required().Numeric().Exists(id => Free(call, id) is not null);
            return;
        }
        rules.For(call.World.IsPelican ? "deploy.tags" : "deploy.locations").Present().Array();
        rules.For("deploy.dedicated_ip").Required().Boolean();
        rules.For("deploy.port_range").Present().Array();
    }
}
