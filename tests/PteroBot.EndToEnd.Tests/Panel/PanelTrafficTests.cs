using System.Collections.Concurrent;
using PteroBot.Sandbox.Panel;

namespace PteroBot.EndToEnd.Tests.Panel;

public sealed class PanelTrafficTests
{
    [Fact]
    public async Task Calls_and_frames_are_told_with_who_and_how_and_without_keys_or_tokens()
    {
        await using var stage = await PanelStage.StartAsync();
        var exchanges = new ConcurrentQueue<PanelExchange>();
        stage.Panel.Traffic = exchanges.Enqueue;
        var survival = stage.Panel.World.Servers[0].Identifier;

        await stage.PostAsync("nora", $"/api/client/servers/{survival}/power", """{"signal":"kill"}""");
        using var socket = await WingsClient.OpenAsync(stage, "mia", survival);
        await socket.UntilAsync("status");

        var power = exchanges.First();
        Assert.Equal(("panel", "POST", 204, "nora"), (power.Target, power.Method, power.Status, power.By));
        Assert.Contains(exchanges, exchange => exchange is { Target: "wings", Method: "WS>", Request: """{"event":"auth","args":["***"]}""" });
        Assert.Contains(exchanges, exchange => exchange is { Target: "wings", Method: "WS<", Request: """{"event":"auth success"}""" });
        Assert.DoesNotContain(exchanges, exchange => $"{exchange}".Contains(stage.Key("nora"), StringComparison.Ordinal));
    }
}
