using System.Text.Json;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Changing servers. Every PATCH here is a PUT: what is left out is reset.</summary>
internal static class ServerChangeRoutes
{
    public static void Map(RouteGroup server)
    {
        server.Application("PATCH", "/details", "servers", 2, Details);
        server.Application("PATCH", "/build", "servers", 2, Build);
        server.Application("PATCH", "/startup", "servers", 2, Startup);
        server.Application("POST", "/suspend", "servers", 2, call => Suspend(call, true));
        server.Application("POST", "/unsuspend", "servers", 2, call => Suspend(call, false));
        server.Application("POST", "/reinstall", "servers", 2, Reinstall);
        server.Application("DELETE", "", "servers", 2, call => Delete(call, force: false));
        server.Application("DELETE", "/force", "servers", 2, call => Delete(call, force: true));
    }

    private static Answer Details(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("name").Required().Text().Length(1, 191);
            rules.For("user").Required().Integer().Exists(id => call.World.Users.Exists(user => user.Id.ToString() == id));
            rules.For("external_id").Text().Length(1, 191).Unique(id => call.World.Servers.Exists(other => other.ExternalId == id
                && other != call.Server));
            rules.For("description").Text();
        });
        var owner = call.World.Users.Find(user => user.Id == call.Int("user"))!;
        if (owner != call.Server.Owner)
            call.Server.Node.Wings.Deny(NodeTokens.Jti(call.Server.Owner, call.Server), call.Now);
        call.Server.Owner = owner;
        call.Server.Name = call.Text("name")!;
        call.Server.ExternalId = call.Text("external_id");
        call.Server.Description = call.Text("description") ?? "";
        return Changed(call);
    }

    private static Answer Build(Call call)
    {
        var limits = call.Input["limits"] as JsonObject;
        ValidateBuild(call, limits);
        var features = (JsonObject)call.Input["feature_limits"]!;
        var source = limits ?? call.Input;
        call.Server.Limits =
            ReadLimits(source, call.Flag("oom_disabled", !call.Flag("oom_killer", !call.Server.Limits.OomDisabled)), call.Server.Limits);
        call.Server.FeatureLimits =
            new FeatureLimits(Number(features, "databases"), Number(features, "allocations"), Number(features, "backups") ?? 0);
        ChangeAllocations(call);
        return Changed(call);
    }

    private static void ValidateBuild(Call call, JsonObject? limits) => call.Validate(rules =>
    {
        var allocation = rules.For("allocation");
        if (!call.World.IsPelican)
            allocation.Required();
        allocation.Integer();
        foreach (var name in (string[])["memory", "swap", "io", "cpu", "disk"])
        {
            if (limits is null)
                rules.For(name).RequiredWithout("limits", otherPresent: false).Numeric().AtLeast(name == "swap" ? -1 : 0);
            else
                rules.For($"limits.{name}").Required().Numeric().AtLeast(name == "swap" ? -1 : 0);
        }
        rules.For("feature_limits").Required().Array();
        rules.For("feature_limits.databases", "Database Limit").Present().Integer();
        rules.For("feature_limits.allocations", "Allocation Limit").Integer();
        rules.For("feature_limits.backups", "Backup Limit").Present().Integer();
    });

    private static void ChangeAllocations(Call call)
    {
        foreach (var id in Numbers(call.Input["add_allocations"]))
        {
            if (call.World.Allocations.Find(row => row.Id == id && row.Node == call.Server.Node && row.Server is null) is { } free)
                free.Server = call.Server;
        }
        foreach (var id in Numbers(call.Input["remove_allocations"]))
        {
            if (call.World.Allocations.Find(row => row.Id == id && row.Server == call.Server && row != call.Server.Allocation) is { } used)
                (used.Server, used.Notes) = (null, null);
        }
        if (call.Int("allocation") is null && call.World.IsPelican)
            return;
        call.Server.Allocation = call.World.Allocations.Find(row => row.Id == call.Int("allocation") && row.Server == call.Server)
            ?? throw Refusal.Rule("The requested default allocation is not currently assigned to this server.");
    }

    // A partial environment blanks the rest, as on the real panel.
    private static Answer Startup(Call call)
    {
        var egg = call.World.Eggs.FirstOrDefault(egg => egg.Id == call.Int("egg"));
        call.Validate(rules =>
        {
            Optional(rules.For("startup"), call).Text();
            rules.For("environment").Present().Array();
            rules.For("egg").Required().Integer().Exists(_ => egg is not null);
            Optional(rules.For("image"), call).Text();
            rules.For("skip_scripts").Present().Boolean();
        });
        StartupValues.Store(call, call.Server, egg!, call.Input["environment"] as JsonObject ?? []);
        call.Server.Egg = egg!;
        call.Server.Startup = call.Text("startup") ?? call.Server.Startup;
        call.Server.Image = call.Text("image") ?? call.Server.Image;
        call.Server.SkipScripts = call.Flag("skip_scripts");
        return Changed(call);
    }

    private static Validation.Field Optional(Validation.Field field, Call call) => call.World.IsPelican ? field : field.Required();

    // Pterodactyl takes the change back when Wings cannot be told; Pelican keeps it and fails.
    private static Answer Suspend(Call call, bool suspend)
    {
        if (call.Server.IsSuspended == suspend)
            return Answer.Nothing;
        if (call.Server.IsTransferring)
            throw new Refusal(
                409, "ConflictHttpException", "Cannot toggle suspension status on a server that is currently being transferred.");
        if (call.World.IsPelican)
            SetSuspended(call.Server, suspend);
        var wings = call.Daemon();
        SetSuspended(call.Server, suspend);
        if (suspend)
            wings.StopThen(() => { });
        return Answer.Nothing;
    }

    private static void SetSuspended(Server server, bool suspend) => server.Status = suspend ? ServerStatus.Suspended : null;

    private static Answer Reinstall(Call call)
    {
        call.Daemon().Install(again: true, startAfterwards: false);
        return Answer.Nothing;
    }

    private static Answer Delete(Call call, bool force)
    {
        if (!force)
            call.Daemon();
        Remove(call.World, call.Server);
        return Answer.Nothing;
    }

    public static void Remove(PanelWorld world, Server server)
    {
        server.Wings.Delete();
        world.Servers.Remove(server);
        foreach (var allocation in world.Allocations.Where(row => row.Server == server))
            (allocation.Server, allocation.Notes) = (null, null);
        world.Activities.RemoveAll(activity => activity.Server == server);
    }

    public static Limits ReadLimits(JsonObject source, bool oomDisabled, Limits? old = null) => new()
    {
        Memory = Number(source, "memory") ?? 0,
        Swap = Number(source, "swap") ?? 0,
        Disk = Number(source, "disk") ?? 0,
        Io = Number(source, "io") ?? 500,
        Cpu = Number(source, "cpu") ?? 0,
        Threads = source.ContainsKey("threads") ? (string?)source["threads"] : old?.Threads,
        OomDisabled = oomDisabled,
    };

    public static int? Number(JsonObject source, string name) => source[name] switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => (int)(double)value,
        JsonValue value when int.TryParse(value.ToString(), out var number) => number,
        _ => null,
    };

    public static IEnumerable<int> Numbers(JsonNode? list) => list is JsonArray array
        ? array.OfType<JsonValue>().Select(value => int.TryParse(value.ToString(), out var number) ? number : 0)
        : [];

    private static Answer Changed(Call call)
    {
        call.Server.UpdatedAt = call.Now;
        return ServerRoutes.One(call, call.Server);
    }
}
