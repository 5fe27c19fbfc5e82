using PteroBot.Sandbox.Panel;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Panel;

public sealed class PanelLimitTests
{
    [Fact]
    public async Task A_user_has_one_limit_for_all_keys_and_each_api_and_it_ends_with_the_minute()
    {
        var clock = new ManualClock();
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions { ApplicationLimit = 2 }, clock);

        var first = await stage.GetAsync("full", "/api/application/locations");
        clock.Advance(TimeSpan.FromSeconds(7));
        var last = await stage.GetAsync("readonly", "/api/application/locations");
        var over = await stage.GetAsync("full", "/api/application/users");
        var otherApi = await stage.GetAsync("adam", "/api/client/account");
        clock.Advance(TimeSpan.FromSeconds(53));
        var later = await stage.GetAsync("full", "/api/application/locations");

        Assert.Equal(("2", "1"), (first.Headers["X-RateLimit-Limit"], first.Headers["X-RateLimit-Remaining"]));
        Assert.Equal("0", last.Headers["X-RateLimit-Remaining"]);
        Assert.Equal((429, "ThrottleRequestsException", "53"), (over.Status, over.ErrorCode, over.Headers["Retry-After"]));
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 12, 1, 0, TimeSpan.Zero).ToUnixTimeSeconds().ToString(), over.Headers["X-RateLimit-Reset"]);
        Assert.Equal("719", otherApi.Headers["X-RateLimit-Remaining"]);
        Assert.Equal(200, later.Status);
    }

    [Fact]
    public async Task An_unknown_server_does_not_count_and_is_not_limited()
    {
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions { ClientLimit = 1 }, new ManualClock());

        await stage.GetAsync("nora", "/api/client/account");
        var unknown = await stage.GetAsync("nora", "/api/client/servers/deadbeef");
        var limited = await stage.SendAsync("GET", "nora", "/api/client/account", accept: null);

        Assert.Equal(404, unknown.Status);
        Assert.DoesNotContain("X-RateLimit-Limit", unknown.Headers.Keys);
        Assert.Equal(429, limited.Status);
        Assert.StartsWith("text/html", limited.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Resources_are_kept_for_20_seconds_for_everybody()
    {
        var clock = new ManualClock();
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions(), clock);
        var path = $"/api/client/servers/{stage.Panel.World.Servers[0].Identifier}/resources";

        var first = await stage.GetAsync("nora", path);
        clock.Advance(TimeSpan.FromSeconds(19));
        var kept = await stage.GetAsync("mia", path);
        clock.Advance(TimeSpan.FromSeconds(2));
        var fresh = await stage.GetAsync("nora", path);

        Assert.Equal(first.Text, kept.Text);
        Assert.NotEqual(first.Text, fresh.Text);
    }

    [Fact]
    public async Task A_third_backup_within_ten_minutes_is_told_when_to_come_back()
    {
        var clock = new ManualClock();
        await using var stage = await PanelStage.StartAsync(new PanelSimulationOptions(), clock);
        stage.Panel.World.Servers[0].FeatureLimits = new(null, 3, 10);
        var path = $"/api/client/servers/{stage.Panel.World.Servers[0].Identifier}/backups";

        await stage.PostAsync("nora", path, "{}");
        clock.Advance(TimeSpan.FromSeconds(4));
        await stage.PostAsync("nora", path, "{}");
        var third = await stage.PostAsync("nora", path, "{}");

        Assert.Equal((429, "TooManyRequestsHttpException", "596"), (third.Status, third.ErrorCode, third.Headers["Retry-After"]));
        Assert.Equal("717", third.Headers["X-RateLimit-Remaining"]);
    }
}
