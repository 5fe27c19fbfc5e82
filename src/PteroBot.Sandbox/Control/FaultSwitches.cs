using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.Gateway;
using PteroBot.Sandbox.Discord.Rest;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.Sandbox.Control;

/// <summary>Switches faults on and off: those of REST and gateway here, those of the panel and the nodes in the simulated panel.</summary>
internal sealed class FaultSwitches(SandboxApp sandbox)
{
    private GatewayHub Gateway => sandbox.Discord.Gateway;

    public JsonNode SwitchOn(JsonObject body)
    {
        var (target, kind) = (body.String("target") ?? "", body.String("kind") ?? "");
        var problem = target switch
        {
            "discord" => OnDiscord(kind, body),
            "gateway" => OnGateway(kind, body),
            "panel" or "wings" => sandbox.Panel.ApplyFault(target, kind, body),
            _ => $"\"target\" is discord, gateway, panel or wings, not {target}.",
        };
        return problem is null ? new JsonObject { ["on"] = $"{target} {kind}" } : throw ControlRefusal.Wrong(problem);
    }

    public JsonNode SwitchAllOff()
    {
        sandbox.Discord.Rest.Faults.Clear();
        Gateway.Faults.Clear();
        sandbox.Panel.ClearFaults();
        return new JsonObject { ["on"] = null };
    }

    private string? OnDiscord(string kind, JsonObject body)
    {
        if (!DiscordFault.Kinds.Contains(kind))
            return $"discord knows {string.Join(", ", DiscordFault.Kinds)}, not {kind}.";
        sandbox.Discord.Rest.Faults.Add(new DiscordFault(kind, (JsonObject)body.DeepClone()));
        return null;
    }

    private string? OnGateway(string kind, JsonObject body)
    {
        var faults = Gateway.Faults;
        switch (kind)
        {
            case "drop":
                Drop((CloseCode?)body.Long("code"));
                break;
            case "down":
                faults.Down = true;
                Drop(null);
                break;
            case "reconnect":
                _ = Gateway.AskToReconnectAsync();
                break;
            case "invalidSession":
                if (body.Long("refuseResumes") is { } refused)
                    faults.RefusedResumes = (int)refused;
                else
                    Gateway.InvalidateSessions(body.Is("resumable"));
                break;
            case "noAck":
                faults.NoAck = true;
                break;
            case "heartbeat":
                Gateway.ForEachConnection(connection => connection.Send(GatewayFrames.AskForHeartbeat()));
                break;
            case "slow":
                faults.Delay = TimeSpan.FromMilliseconds(body.Long("ms") ?? 1_000);
                break;
            case "hang":
                faults.Hang();
                break;
            default:
                return $"gateway knows drop, down, reconnect, invalidSession, noAck, heartbeat, slow, hang, not {kind}.";
        }
        return null;
    }

    private void Drop(CloseCode? code) => Gateway.ForEachConnection(connection =>
    {
        if (code is { } known)
            connection.Close(known, "Fault.");
        else
            connection.Abort();
    });
}
