using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Games;
using PteroBot.Sandbox.Hosting;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Control;

/// <summary>Sends players to the games, and makes games lie.</summary>
internal sealed class Players(SandboxApp sandbox)
{
    private PanelWorld World => sandbox.Panel.World;

    /// <summary>Sets who plays on a <c>server</c>: <c>online</c>, <c>most</c>, <c>names</c>, <c>fault</c> (null plays fair). What is left out stays.</summary>
    public JsonNode Set(JsonObject body)
    {
        var set = Change(body);
        sandbox.Discord.World.Noticed?.Invoke("players", (JsonObject)set.DeepClone(), null);
        return set;
    }

    private JsonObject Change(JsonObject body)
    {
        lock (World.Gate)
        {
            var server = World.FindNamed(body.String("server") ?? "") ?? throw ControlRefusal.NotFound("\"server\" is the name or identifier of a server.");
            if (body.String("fault") is { } fault && !Crowd.Faults.Contains(fault))
                throw ControlRefusal.Wrong($"\"fault\" is one of {string.Join(", ", Crowd.Faults)}.");
            var now = server.Crowd;
            server.Crowd = now with
            {
                Online = (int)(body.Long("online") ?? (body["names"] is JsonArray named ? named.Count : now.Online)),
                Most = (int)(body.Long("most") ?? now.Most),
                Named = body["names"] is JsonArray names ? [.. names.Select(name => name?.ToString() ?? "")] : body.ContainsKey("online") ? null : now.Named,
                Fault = body.ContainsKey("fault") ? body.String("fault") : now.Fault,
            };
            return Of(server);
        }
    }

    /// <summary>The servers that have a game, for the page.</summary>
    public JsonArray All()
    {
        lock (World.Gate)
            return World.Options.Games ? Json.Array(World.Servers.Where(server => GameFleet.KindOf(server) is not null && server.Wings.State == Wings.PowerState.Running).Take(12).Select(Of)) : [];
    }

    private static JsonObject Of(Server server) => new()
    {
        ["server"] = server.Identifier,
        ["name"] = server.Name,
        ["game"] = GameFleet.KindOf(server),
        ["address"] = $"{server.Allocation.Ip}:{server.Allocation.Port}",
        ["online"] = server.Crowd.Online,
        ["most"] = server.Crowd.Most,
        ["fault"] = server.Crowd.Fault,
    };
}
