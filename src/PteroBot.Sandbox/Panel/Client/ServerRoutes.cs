using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>One server: how it is, where to watch it, who did what.</summary>
internal static class ServerRoutes
{
    public static void Map(RouteGroup server, PanelWorld world)
    {
        server.Add("GET", "", View, route => route with { Pass = Pass.Always });
        server.Add("GET", "/websocket", Socket, route => route with
        {
            Pass = Pass.AdminDuringWork,
            ExtraLimit = world.IsPelican ? ("websocket", 5, TimeSpan.FromMinutes(1), true) : null,
        });
        if (world.IsPelican)
            server.Add("GET", "/query", Query, route => route with { ExtraLimit = ("query", 2, TimeSpan.FromMinutes(1), true) });
        server.Get("/resources", Resources);
        server.Get("/activity", call => ActivityJson.Page(call, ServerActivity(call)), "activity.read");
    }

    private static Answer View(Call call)
    {
        var json = ServerJson.Of(call, call.Server, call.Includes);
        json["meta"] = new JsonObject
        {
            ["is_server_owner"] = call.Server.Owner == call.User,
            ["user_permissions"] = Envelope.Texts(Rights.Of(call.User, call.Server)),
        };
        return Answer.Json(json);
    }

    private static Answer Socket(Call call)
    {
        if (!call.Can("websocket.connect"))
            throw new Refusal(403, "HttpForbiddenException", "You do not have permission to connect to this server's websocket.");
        var node = call.Server.Node;
        var token = NodeTokens.ForSocket(call.World, call.Server, node, call.User, Rights.Of(call.User, call.Server));
        var socket = $"{node.Url.Replace("http", "ws", StringComparison.Ordinal)}/api/servers/{call.Server.Uuid}/ws";
        return Answer.Json(new JsonObject { ["data"] = new JsonObject { ["token"] = token, ["socket"] = socket } });
    }

    // Pelican's plugin that counts players. It knows games by their eggs, and goes where others may not.
    private static Answer Query(Call call)
    {
        if (!call.World.CountsPlayers)
            throw Refusal.NotFound($"The route {call.Request.Path[1..]} could not be found.");
        if (call.Server.Wings.State == PowerState.Offline)
            throw new Refusal(406, "HttpException", "Server is offline");
        return call.Server.Crowd.Fault == "silent"
            ? Answer.Json(new JsonArray())
            : Answer.Json(new JsonObject { ["hostname"] = "A game", ["map"] = "world", ["current_players"] = call.Server.Crowd.Claim, ["max_players"] = call.Server.Crowd.Most });
    }

    // The panel keeps what Wings said for 20 seconds, for everybody; failures are not kept.
    private static Answer Resources(Call call)
    {
        if (call.Server.CachedResources is var (until, kept) && until > call.Now)
            return Answer.Json(kept.DeepClone());
        try
        {
            var wings = call.Daemon();
            var stats = Stats(wings.State, call.Server.IsSuspended, wings.Resources());
            call.Server.CachedResources = (call.Now.AddSeconds(20), stats);
            return Answer.Json(stats.DeepClone());
        }
        catch (WingsRefusal refusal)
        {
            // Pelican hides the failure behind a state of its own, with zeros.
            return call.World.IsPelican ? Answer.Json(Missing()) : throw DaemonErrors.SeenByResources(refusal, call.World);
        }
    }

    private static JsonObject Stats(string state, bool suspended, JsonObject resources) => Envelope.Item("stats", new JsonObject
    {
        ["current_state"] = state,
        ["is_suspended"] = suspended,
        ["resources"] = resources,
    });

    private static JsonObject Missing() => Stats("missing", false, new JsonObject
    {
        ["memory_bytes"] = 0,
        ["cpu_absolute"] = 0,
        ["disk_bytes"] = 0,
        ["network_rx_bytes"] = 0,
        ["network_tx_bytes"] = 0,
        ["uptime"] = 0,
    });

    private static IEnumerable<Activity> ServerActivity(Call call) =>
        call.World.Activities.Where(activity => activity.Server == call.Server && activity.Event != "server:file.upload");
}
