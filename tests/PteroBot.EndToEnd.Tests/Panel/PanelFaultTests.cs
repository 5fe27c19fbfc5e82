using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Panel;

public sealed class PanelFaultTests
{
    [Fact]
    public async Task A_status_meets_the_named_path_as_often_as_it_was_asked_to()
    {
        await using var stage = await PanelStage.StartAsync();
        stage.Panel.ApplyFault("panel", "status", new JsonObject { ["status"] = 500, ["path"] = "/account", ["count"] = 1 });

        var elsewhere = await stage.GetAsync("nora", "/api/client/permissions");
        var met = await stage.GetAsync("nora", "/api/client/account");
        var afterwards = await stage.GetAsync("nora", "/api/client/account");

        Assert.Equal([200, 500, 200], [elsewhere.Status, met.Status, afterwards.Status]);
        Assert.Equal("ErrorException", met.ErrorCode);
    }

    [Fact]
    public async Task A_page_of_the_machine_in_front_is_html_with_its_status()
    {
        await using var stage = await PanelStage.StartAsync();

        stage.Panel.ApplyFault("panel", "html", new JsonObject { ["status"] = 403 });
        var challenge = await stage.GetAsync("nora", "/api/client");
        stage.Panel.ClearFaults();
        stage.Panel.ApplyFault("panel", "html", new JsonObject { ["status"] = 502, ["proxy"] = "nginx" });
        var nginx = await stage.GetAsync("nora", "/api/client");

        Assert.Equal((403, "cloudflare", "challenge"), (challenge.Status, challenge.Headers["Server"], challenge.Headers["cf-mitigated"]));
        Assert.Equal(502, nginx.Status);
        Assert.Contains("nginx/", nginx.Text);
    }

    [Theory]
    [InlineData("drop")]
    [InlineData("down")]
    public async Task A_broken_connection_has_no_answer(string kind)
    {
        await using var stage = await PanelStage.StartAsync();
        stage.Panel.ApplyFault("panel", kind, null);

        await Assert.ThrowsAsync<HttpRequestException>(() => stage.GetAsync("nora", "/api/client"));

        stage.Panel.ClearFaults();
        Assert.Equal(200, (await stage.GetAsync("nora", "/api/client")).Status);
    }

    [Fact]
    public async Task A_rate_limit_on_request_says_when_to_come_back()
    {
        await using var stage = await PanelStage.StartAsync();
        stage.Panel.ApplyFault("panel", "rateLimit", new JsonObject { ["retryAfter"] = 7, ["count"] = 1 });

        var reply = await stage.GetAsync("nora", "/api/client");

        Assert.Equal((429, "7", "0"), (reply.Status, reply.Headers["Retry-After"], reply.Headers["X-RateLimit-Remaining"]));
    }

    [Fact]
    public async Task A_hanging_node_costs_fifteen_seconds_and_is_then_unreachable()
    {
        var clock = new ManualClock();
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions(), clock);
        stage.Panel.ApplyFault("wings", "hang", null);
        var timers = clock.PendingTimers;

        var asking = stage.GetAsync("nora", $"/api/client/servers/{stage.Panel.World.Servers[0].Identifier}/resources");
        await clock.UntilTimersAsync(timers + 1);
        var early = asking.IsCompleted;
        clock.Advance(TimeSpan.FromSeconds(15));
        var reply = await asking;

        Assert.False(early);
        Assert.Equal((504, "DaemonConnectionException"), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task A_node_that_goes_down_breaks_its_sockets_and_leaves_the_other_node_alone()
    {
        await using var stage = await PanelStage.StartAsync();
        var (survival, lobby) = (stage.Panel.World.Servers[0], stage.Panel.World.Servers.Single(server => server.Name == "Lobby"));
        using var socket = await WingsClient.OpenAsync(stage, "nora", survival.Identifier);
        await socket.UntilAsync("status");

        stage.Panel.ApplyFault("wings", "down", new JsonObject { ["node"] = "node-1" });

        await Assert.ThrowsAnyAsync<Exception>(() => socket.UntilAsync("never"));
        Assert.Equal(504, (await stage.GetAsync("nora", $"/api/client/servers/{survival.Identifier}/resources")).Status);
        Assert.Equal(200, (await stage.GetAsync("nora", $"/api/client/servers/{lobby.Identifier}/resources")).Status);
        Assert.Equal(200, (await stage.GetAsync("nora", $"/api/client/servers/{survival.Identifier}/websocket")).Status);
    }

    [Fact]
    public async Task Two_factor_for_everybody_leaves_only_the_account_open()
    {
        await using var stage = await PanelStage.StartAsync();
        stage.Panel.ApplyFault("panel", "twoFactor", null);

        var list = await stage.GetAsync("nora", "/api/client");
        var account = await stage.GetAsync("nora", "/api/client/account");

        Assert.Equal((400, "TwoFactorAuthRequiredException"), (list.Status, list.ErrorCode));
        Assert.Equal(200, account.Status);
    }

    [Fact]
    public async Task A_suspension_on_request_is_taken_back_with_the_faults()
    {
        await using var stage = await PanelStage.StartAsync();
        var path = $"/api/client/servers/{stage.Panel.World.Servers[0].Identifier}";

        stage.Panel.ApplyFault("panel", "suspend", new JsonObject { ["server"] = "survival" });
        var suspended = await stage.GetAsync("nora", $"{path}/resources");
        stage.Panel.ClearFaults();
        var free = await stage.GetAsync("nora", path);

        Assert.Equal(409, suspended.Status);
        Assert.False((bool)free.Attributes["is_suspended"]!);
    }

    [Theory]
    [InlineData("moon", "status")]
    [InlineData("panel", "explode")]
    [InlineData("wings", "crashServer")]
    public async Task A_wish_that_makes_no_sense_is_answered_with_a_sentence(string target, string kind)
    {
        await using var panel = new PanelSimulation(new PanelSimulationOptions(), TimeProvider.System);

        var sentence = panel.ApplyFault(target, kind, null);

        Assert.EndsWith(".", sentence);
    }
}
