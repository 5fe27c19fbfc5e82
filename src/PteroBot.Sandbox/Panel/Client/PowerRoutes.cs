using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>Power signals and console commands. 204 says only that Wings has taken the job on.</summary>
internal static class PowerRoutes
{
    public static void Map(RouteGroup server)
    {
        server.Add("POST", "/power", Power, route => route with { Permission = call => call.World.IsPelican ? PelicanPermission(call) : Permission(call) });
        server.Post("/command", Command, "control.console");
    }

    // A subuser's bad signal asks for a permission that does not exist, so he gets 403 where others get 422.
    private static string Permission(Call call) => call.Text("signal") switch
    {
        "start" => "control.start",
        "stop" or "kill" => "control.stop",
        "restart" => "control.restart",
        _ => "__invalid",
    };

    private static string? PelicanPermission(Call call) =>
        Permission(call) is var permission && permission == "__invalid" ? null : permission;

    private static Answer Power(Call call)
    {
        call.Validate(rules => rules.For("signal").Required().In("start", "stop", "restart", "kill"));
        var signal = call.Text("signal")!;
        var wings = call.Daemon();
        if (signal is "start" or "restart" && call.Server.IsSuspended)
            throw new WingsRefusal(400, "Cannot start or restart a server that is suspended.");
        wings.Power(signal);
        call.Log($"server:power.{signal}");
        return Answer.Nothing;
    }

    private static Answer Command(Call call)
    {
        call.Validate(rules => rules.For("command").Required().Text());
        var command = call.Text("command")!;
        try
        {
            var wings = call.Daemon();
            if (!wings.Command(command) && !call.World.IsPelican)
                throw new WingsRefusal(502, "Cannot send commands to a stopped server instance.");
        }
        catch (WingsRefusal refusal) when (call.World.IsPelican && refusal.Status != 0)
        {
            // Pelican does not look at what the node says, only whether it says anything.
        }
        catch (WingsRefusal refusal) when (refusal.Status == 502)
        {
            throw new Refusal(502, "HttpException", "Server must be online in order to send commands.");
        }
        call.Log("server:console.command", new JsonObject { ["command"] = command });
        return Answer.Nothing;
    }
}
