using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.Sandbox.Discord.Rest;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.EndToEnd.Tests.Discord;

/// <summary>Tokens, limits, permissions and faults of the simulated REST side.</summary>
public sealed class DiscordRestTests : IAsyncLifetime
{
    private SandboxHost _sandbox = null!;
    private RawClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxHost.StartWithoutBotAsync();
        _client = new RawClient(_sandbox);
    }

    [Fact]
    public async Task A_wrong_token_a_missing_user_agent_and_an_unknown_route_are_told_apart()
    {
        var unknown = await _client.GetAsync("nothing");
        var wrongMethod = await _client.DeleteAsync("gateway/bot");
        _client.Headers.Authorization = new AuthenticationHeaderValue("Bot", "wrong");
        var unauthorized = await _client.GetAsync("users/@me");
        _client.Headers.UserAgent.Clear();
        var blocked = await _client.GetAsync("users/@me");

        Assert.Equal((404, 0), (unknown.Status, unknown.Code));
        Assert.Equal(405, wrongMethod.Status);
        Assert.Equal("401: Unauthorized", (string?)unauthorized.Body!["message"]);
        Assert.Equal((403, 40333), (blocked.Status, blocked.Code));
    }

    [Fact]
    public async Task The_sixth_message_in_five_seconds_is_a_429_of_its_channel_only()
    {
        RawAnswer last = null!;
        for (var i = 0; i < 5; i++)
            last = await _client.SayAsync(new JsonObject { ["content"] = $"{i}" });
        var over = await _client.SayAsync(new JsonObject { ["content"] = "6" });
        var elsewhere = await _client.PostAsync("channels/1280000000000000103/messages", new JsonObject { ["content"] = "a" });

        Assert.Equal(("5", "0"), (last.Header("X-RateLimit-Limit"), last.Header("X-RateLimit-Remaining")));
        Assert.Equal(429, over.Status);
        Assert.Equal("user", over.Header("X-RateLimit-Scope"));
        Assert.InRange((double)over.Body!["retry_after"]!, 0, 5);
        Assert.Equal((double)over.Body["retry_after"]!, double.Parse(over.Header("X-RateLimit-Reset-After")!, CultureInfo.InvariantCulture), 0.1);
        Assert.Equal(200, elsewhere.Status);
        Assert.Equal(over.Header("X-RateLimit-Bucket"), elsewhere.Header("X-RateLimit-Bucket"));
    }

    [Fact]
    public async Task More_than_fifty_requests_a_second_are_a_global_429()
    {
        await using var sandbox = await StartAsync(new RateLimits { Global = 2, Usual = RateLimit.Of(100, 1) });
        using var client = new RawClient(sandbox);

        var answers = new List<RawAnswer>();
        for (var i = 0; i < 4; i++)
            answers.Add(await client.GetAsync($"guilds/{RawClient.Harbour}"));
        var over = answers.FirstOrDefault(answer => answer.Status == 429);

        Assert.NotNull(over);
        Assert.Equal(("global", "true"), (over.Header("X-RateLimit-Scope"), over.Header("X-RateLimit-Global")));
        Assert.True((bool)over.Body!["global"]!);
    }

    [Fact]
    public async Task Too_many_invalid_requests_end_in_a_ban()
    {
        await using var sandbox = await StartAsync(new RateLimits { InvalidRequests = 3 });
        using var client = new RawClient(sandbox);
        client.Headers.Authorization = new AuthenticationHeaderValue("Bot", "wrong");

        for (var i = 0; i < 3; i++)
            await client.GetAsync("users/@me");
        var banned = await client.GetAsync("users/@me");

        Assert.Equal(429, banned.Status);
        Assert.Null(banned.Body);
    }

    [Fact]
    public async Task The_fourth_edit_of_an_old_message_is_refused()
    {
        var message = (await _client.SayAsync(new JsonObject { ["content"] = "old" })).Body!["id"];
        _sandbox.App.Discord.Clock.Advance(TimeSpan.FromMinutes(61));

        var edits = new List<RawAnswer>();
        for (var i = 0; i < 4; i++)
            edits.Add(await _client.PatchAsync($"channels/{RawClient.General}/messages/{message}", new JsonObject { ["content"] = $"{i}" }));

        Assert.Equal([200, 200, 200, 429], edits.Select(edit => edit.Status));
        Assert.Equal(30046, edits[3].Code);
        Assert.NotNull(edits[3].Header("Retry-After"));
    }

    [Fact]
    public async Task What_the_bot_may_not_do_is_told_by_kind()
    {
        var audit = "1280000000000000105";
        _sandbox.App.Discord.World.Channels[ulong.Parse(audit)].Overwrites.RemoveAll(overwrite => overwrite.Id == ulong.Parse(RawClient.Harbour) + 10);
        _sandbox.App.Discord.World.Users.Values.First(user => user.Alias == "member").TakesDirectMessages = false;

        var unseen = await _client.PostAsync($"channels/{audit}/messages", new JsonObject { ["content"] = "a" });
        var missing = await _client.PostAsync($"guilds/{RawClient.Harbour}/roles", new JsonObject { ["name"] = "a" });
        var direct = await _client.PostAsync("users/@me/channels", new JsonObject { ["recipient_id"] = "1270000000000000003" });
        var closed = await _client.PostAsync($"channels/{direct.Body!["id"]}/messages", new JsonObject { ["content"] = "a" });
        var unknown = await _client.GetAsync("channels/1280000000000000999");

        Assert.Equal((403, 50001), (unseen.Status, unseen.Code));
        Assert.Equal((403, 50013), (missing.Status, missing.Code));
        Assert.Equal((403, 50007), (closed.Status, closed.Code));
        Assert.Equal((404, 10003), (unknown.Status, unknown.Code));
    }

    [Fact]
    public async Task Mentions_follow_allowed_mentions()
    {
        var all = await _client.SayAsync(new JsonObject { ["content"] = "<@1270000000000000003> @everyone" });
        var none = await _client.SayAsync(new JsonObject { ["content"] = "<@1270000000000000003>", ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() } });

        Assert.Single(all.Body!["mentions"]!.AsArray());
        Assert.False((bool)all.Body["mention_everyone"]!);
        Assert.Empty(none.Body!["mentions"]!.AsArray());
    }

    [Theory]
    [InlineData("status", 503)]
    [InlineData("html", 502)]
    [InlineData("rateLimit", 429)]
    public async Task A_fault_hits_as_often_as_it_was_told(string kind, int status)
    {
        await _sandbox.FaultAsync(new { target = "discord", kind, status, path = "/users/", count = 1 });

        var other = await _client.GetAsync($"guilds/{RawClient.Harbour}");
        var hit = await _client.GetAsync("users/@me");
        var after = await _client.GetAsync("users/@me");

        Assert.Equal([200, status, 200], [other.Status, hit.Status, after.Status]);
    }

    [Fact]
    public async Task A_hanging_request_goes_on_when_the_fault_is_switched_off()
    {
        await _sandbox.FaultAsync(new { target = "discord", kind = "hang" });
        var hanging = _client.GetAsync("users/@me");

        var early = hanging.IsCompleted;
        await _sandbox.ClearFaultsAsync();

        Assert.False(early);
        Assert.Equal(200, (await hanging).Status);
    }

    [Fact]
    public async Task A_dropped_request_has_no_answer()
    {
        await _sandbox.FaultAsync(new { target = "discord", kind = "drop" });

        await Assert.ThrowsAsync<HttpRequestException>(() => _client.GetAsync("users/@me"));
    }

    [Fact]
    public async Task Traffic_is_recorded_without_the_token()
    {
        using var gateway = await RawGateway.ReadyAsync(_sandbox);
        await _client.GetAsync("users/@me");

        var traffic = await _sandbox.Http.GetStringAsync("sandbox/traffic");

        Assert.Contains("/users/@me", traffic);
        Assert.Contains("READY", traffic);
        Assert.DoesNotContain(DiscordWorld.Token, traffic);
    }

    [Fact]
    public async Task A_reset_brings_the_first_state_back()
    {
        await _client.SayAsync(new JsonObject { ["content"] = "gone soon" });
        await _sandbox.PostAsync("sandbox/roles", new { person = "stranger", role = "Builders", has = true });

        await _sandbox.PostAsync("sandbox/reset");
        var state = await _sandbox.StateAsync();

        Assert.Empty(await _sandbox.MessagesAsync("owner"));
        Assert.Empty(state["people"]!.AsArray().First(person => (string?)person!["name"] == "stranger")!["guilds"]![0]!["roles"]!.AsArray());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _sandbox.DisposeAsync();
    }

    private static Task<SandboxHost> StartAsync(RateLimits limits) =>
        SandboxHost.StartWithoutBotAsync(SandboxHost.Defaults with { Discord = new DiscordSettings { RateLimits = limits } });
}
