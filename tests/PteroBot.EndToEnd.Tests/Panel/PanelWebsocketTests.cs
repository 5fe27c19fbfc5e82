using System.Net.WebSockets;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Panel;

public sealed class PanelWebsocketTests
{
    [Fact]
    public async Task After_auth_a_stopped_server_tells_its_state_and_its_figures()
    {
        await using var stage = await PanelStage.StartAsync();

        using var socket = await WingsClient.OpenAsync(stage, "nora", Id(stage, "Skyblock"));
        var (success, status, stats) = (await socket.NextAsync(), await socket.NextAsync(), await socket.NextAsync());

        Assert.Equal("""{"event":"auth success"}""", success!.ToJsonString());
        Assert.Equal("""{"event":"status","args":["offline"]}""", status!.ToJsonString());
        var figures = JsonNode.Parse(WingsClient.Argument(stats!)!)!.AsObject();
        Assert.Equal(["memory_bytes", "memory_limit_bytes", "cpu_absolute", "network", "uptime", "state", "disk_bytes"], figures.Select(pair => pair.Key));
    }

    [Fact]
    public async Task A_start_goes_over_starting_to_running_with_the_console_in_between()
    {
        await using var stage = await PanelStage.StartAsync();
        using var socket = await WingsClient.OpenAsync(stage, "nora", Id(stage, "Skyblock"));

        await socket.SendAsync("set state", "start");
        var frames = await socket.UntilAsync("status", "running");

        Assert.Equal(["offline", "starting", "running"], frames.Where(frame => (string?)frame["event"] == "status").Select(frame => WingsClient.Argument(frame)!));
        Assert.Contains(frames, frame => WingsClient.Argument(frame)?.Contains(")! For help, type ", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_restart_stops_and_starts_and_a_kill_shows_stopping_before_offline()
    {
        await using var stage = await PanelStage.StartAsync();
        using var socket = await WingsClient.OpenAsync(stage, "nora", Id(stage, "Survival"));

        await stage.PostAsync("nora", $"/api/client/servers/{Id(stage, "Survival")}/power", """{"signal":"restart"}""");
        var restart = States([.. await socket.UntilAsync("status", "starting"), .. await socket.UntilAsync("status", "running")]);
        await socket.SendAsync("set state", "kill");
        var kill = States(await socket.UntilAsync("status", "offline"));

        Assert.Equal(["running", "stopping", "offline", "starting", "running"], restart);
        Assert.Equal(["stopping", "offline"], kill);
    }

    [Fact]
    public async Task A_crash_skips_stopping_and_restarts_once()
    {
        await using var stage = await PanelStage.StartAsync();
        using var socket = await WingsClient.OpenAsync(stage, "nora", Id(stage, "Survival"));
        await socket.UntilAsync("status", "running");

        stage.Panel.ApplyFault("wings", "crashServer", new JsonObject { ["server"] = "survival" });
        var first = States(await socket.UntilAsync("status", "running"));
        stage.Panel.ApplyFault("wings", "crashServer", new JsonObject { ["server"] = "survival", ["outOfMemory"] = true });
        var second = await socket.UntilAsync("console output", "Aborting automatic restart");

        Assert.Equal(["offline", "starting", "running"], first);
        Assert.Contains(second, frame => WingsClient.Argument(frame)?.Contains("Out of memory: true", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Refused_signals_are_silent_and_failed_ones_are_daemon_errors()
    {
        await using var stage = await PanelStage.StartAsync();
        using var mia = await WingsClient.OpenAsync(stage, "mia", Id(stage, "Survival"));
        await mia.UntilAsync("status", "running");

        await mia.SendAsync("set state", "stop");
        await mia.SendAsync("set state", "start");
        var frames = await mia.UntilAsync("daemon error");

        Assert.DoesNotContain(frames, frame => (string?)frame["event"] == "status");
        Assert.Contains("an unexpected error was encountered while handling this request", WingsClient.Argument(frames[^1]));
    }

    [Fact]
    public async Task Nothing_but_jwt_errors_comes_before_auth_and_garbage_is_a_daemon_error()
    {
        await using var stage = await PanelStage.StartAsync();
        using var socket = await WingsClient.OpenAsync(stage, "nora", Id(stage, "Survival"), authenticate: false);

        await socket.SendAsync("send stats");
        var before = await socket.NextAsync();
        await socket.SendAsync("auth", "garbage");
        var garbage = await socket.NextAsync();

        Assert.Equal("""{"event":"jwt error","args":["jwt: no jwt present"]}""", before!.ToJsonString());
        Assert.Equal("daemon error", (string?)garbage!["event"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://evil.example")]
    [InlineData("slash")]
    public async Task A_wrong_origin_is_forbidden(string? origin)
    {
        await using var stage = await PanelStage.StartAsync();
        var details = (await stage.GetAsync("nora", $"/api/client/servers/{Id(stage, "Survival")}/websocket")).Json!["data"]!;
        using var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin == "slash" ? stage.Panel.PanelUrl + "/" : origin);
        socket.Options.CollectHttpResponseDetails = true;

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri((string)details["socket"]!), TestContext.Current.CancellationToken));

        Assert.Equal(403, (int)socket.HttpStatusCode);
    }

    [Fact]
    public async Task A_token_is_announced_a_minute_before_its_end_and_then_only_jwt_errors_come_until_a_fresh_one()
    {
        var clock = new ManualClock();
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions(), clock);
        using var socket = await WingsClient.OpenAsync(stage, "nora", Id(stage, "Skyblock"));
        await socket.UntilAsync("stats");

        clock.Advance(TimeSpan.FromSeconds(541));
        var warning = await socket.NextAsync();
        clock.Advance(TimeSpan.FromSeconds(100));
        var expiry = await socket.UntilAsync("jwt error");
        var fresh = (await stage.GetAsync("nora", $"/api/client/servers/{Id(stage, "Skyblock")}/websocket")).Json!["data"]!["token"]!;
        await socket.SendAsync("auth", (string)fresh!);
        var renewed = await socket.UntilAsync("auth success");

        Assert.Equal("token expiring", (string?)warning!["event"]);
        Assert.Equal("jwt: exp claim is invalid", WingsClient.Argument(expiry[^1]));
        Assert.DoesNotContain(renewed, frame => (string?)frame["event"] is "status" or "stats");
    }

    [Fact]
    public async Task Expired_tokens_on_request_turn_the_figures_into_jwt_errors()
    {
        await using var stage = await PanelStage.StartAsync();
        using var socket = await WingsClient.OpenAsync(stage, "nora", Id(stage, "Survival"));
        await socket.UntilAsync("stats");

        stage.Panel.ApplyFault("wings", "expireTokens", null);
        var frames = await socket.UntilAsync("jwt error");

        Assert.Equal("jwt: exp claim is invalid", WingsClient.Argument(frames[^1]));
    }

    [Fact]
    public async Task A_change_of_rights_refuses_tokens_of_the_same_second_and_takes_later_ones()
    {
        var clock = new ManualClock();
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions(), clock);
        var (survival, mia) = (Id(stage, "Survival"), stage.Panel.World.FindUser("mia")!.Uuid);
        using var socket = await WingsClient.OpenAsync(stage, "mia", survival);
        await socket.UntilAsync("status");

        await stage.PostAsync("nora", $"/api/client/servers/{survival}/users/{mia}", """{"permissions":["control.console"]}""");
        await socket.SendAsync("auth", await TokenAsync(stage, "mia", survival));
        var tooEarly = await socket.UntilAsync("jwt error");
        clock.Advance(TimeSpan.FromSeconds(1));
        await socket.SendAsync("auth", await TokenAsync(stage, "mia", survival));
        var accepted = await socket.UntilAsync("auth success");

        Assert.Contains("jwt: created too far in past (denylist)", WingsClient.Argument(tooEarly[^1]));
        Assert.NotEmpty(accepted);
    }

    [Fact]
    public async Task A_flood_in_the_console_is_cut_off_with_one_line_that_says_so()
    {
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions(), new ManualClock());
        using var socket = await WingsClient.OpenAsync(stage, "nora", Id(stage, "Survival"));
        await socket.UntilAsync("status");

        await socket.SendAsync("send command", "spam 5000");
        var frames = await socket.UntilAsync("console output", "throttling...");

        Assert.Equal(2000, frames.Count(frame => (string?)frame["event"] == "console output") - 1);
    }

    [Fact]
    public async Task A_deleted_server_says_so_and_closes_with_1001()
    {
        await using var stage = await PanelStage.StartAsync();
        using var socket = await WingsClient.OpenAsync(stage, "nora", Id(stage, "Skyblock"));
        await socket.UntilAsync("stats");

        await stage.SendAsync("DELETE", "full", $"/api/application/servers/{stage.Panel.World.Servers.Single(server => server.Name == "Skyblock").Id}");
        var frames = await socket.UntilAsync("deleted");
        var end = await socket.NextAsync();

        Assert.Equal("null", WingsClient.Argument(frames[^1]));
        Assert.Null(end);
        Assert.Equal(1001, (int)socket.CloseStatus!);
    }

    [Fact]
    public async Task An_administrator_may_watch_an_installation_that_the_owner_may_not()
    {
        await using var stage = await PanelStage.StartAsync();
        using var adam = await WingsClient.OpenAsync(stage, "adam", Id(stage, "Skyblock"));

        await stage.PostAsync("full", $"/api/application/servers/{stage.Panel.World.Servers.Single(server => server.Name == "Skyblock").Id}/reinstall");
        var frames = await adam.UntilAsync("install completed");
        var nora = await stage.GetAsync("nora", $"/api/client/servers/{Id(stage, "Modpack")}/websocket");
        var details = await stage.GetAsync("adam", $"/api/client/servers/{Id(stage, "Modpack")}/websocket");

        Assert.Contains(frames, frame => (string?)frame["event"] == "install output");
        Assert.Equal((409, "ServerStateConflictException"), (nora.Status, nora.ErrorCode));
        Assert.Equal(200, details.Status);
    }

    private static async Task<string> TokenAsync(PanelStage stage, string who, string server) =>
        (string)(await stage.GetAsync(who, $"/api/client/servers/{server}/websocket")).Json!["data"]!["token"]!;

    private static string Id(PanelStage stage, string name) => stage.Panel.World.Servers.Single(server => server.Name == name).Identifier;

    private static IEnumerable<string> States(IEnumerable<JsonObject> frames) =>
        frames.Where(frame => (string?)frame["event"] == "status").Select(frame => WingsClient.Argument(frame)!);
}
