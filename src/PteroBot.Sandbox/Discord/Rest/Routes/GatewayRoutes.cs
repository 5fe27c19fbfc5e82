using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.Gateway;

namespace PteroBot.Sandbox.Discord.Rest.Routes;

/// <summary>Where the gateway is, and how often one may identify.</summary>
internal sealed class GatewayRoutes(GatewayHub hub)
{
    public IEnumerable<RestRoute> All =>
    [
        new("GET", "/gateway", RateLimits.None, call => RestReply.Ok(new JsonObject { ["url"] = Address(call) })) { Open = true },
        new("GET", "/gateway/bot", RateLimits.None, Bot),
    ];

    private static string Address(RestCall call) => call.World.Address.Replace("http", "ws", StringComparison.Ordinal) + "/gateway";

    private RestReply Bot(RestCall call)
    {
        var settings = call.World.Settings;
        var (remaining, resetAfter) = hub.Identifies.Today;
        return RestReply.Ok(new JsonObject
        {
            ["url"] = Address(call),
            ["shards"] = settings.RecommendedShards,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = settings.IdentifiesPerDay,
                ["remaining"] = remaining,
                ["reset_after"] = (long)resetAfter.TotalMilliseconds,
                ["max_concurrency"] = settings.MaxConcurrency,
            },
        });
    }
}
