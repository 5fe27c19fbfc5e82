using System.Net.WebSockets;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Discord;

/// <summary>The simulated gateway keeps Discord's rules.</summary>
public sealed class DiscordGatewayTests : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _sandboxes = [];

    [Fact]
    public async Task Ready_is_followed_by_the_guilds_and_a_heartbeat_is_acknowledged()
    {
        using var gateway = await RawGateway.ReadyAsync(await StartAsync());

        var guilds = new[] { await gateway.NextAsync("GUILD_CREATE"), await gateway.NextAsync("GUILD_CREATE") };
        await gateway.SendAsync(1, null);
        var ack = await gateway.NextAsync(11);

        Assert.Equal(["Harbour", "Lighthouse"], guilds.Select(guild => (string?)guild!["d"]!["name"]));
        Assert.True(gateway.Ready["d"]!["guilds"]!.AsArray().All(guild => (bool)guild!["unavailable"]!));
        Assert.NotNull(ack);
    }

    [Fact]
    public async Task A_zlib_stream_ends_each_message_with_a_sync_flush()
    {
        using var gateway = await RawGateway.ConnectAsync(await StartAsync(), "v=10&encoding=json&compress=zlib-stream");

        var hello = await gateway.NextAsync();
        await gateway.IdentifyAsync();
        var ready = await gateway.NextAsync("READY");

        Assert.Equal(10, (int)hello!["op"]!);
        Assert.NotNull(ready);
        Assert.All(gateway.BinaryFrames, frame => Assert.Equal([0x00, 0x00, 0xFF, 0xFF], frame[^4..]));
        Assert.Equal(0x78, gateway.BinaryFrames[0][0]);
    }

    [Theory]
    [InlineData(1L, "wrong.token.text", null, 4004)]
    [InlineData(1L << 40, null, null, 4013)]
    [InlineData(1L << 15, null, null, 4014)]
    [InlineData(1L, null, "[2,2]", 4010)]
    public async Task A_wrong_identify_is_closed(long intents, string? token, string? shard, int code)
    {
        using var gateway = await RawGateway.ConnectAsync(await StartAsync());

        await gateway.IdentifyAsync(intents, token, (JsonArray?)(shard is null ? null : JsonNode.Parse(shard)));

        Assert.Equal(code, await gateway.UntilClosedAsync());
    }

    [Theory]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("""not json""", 4002)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":6,"d":{"token":"x","session_id":"y","seq":1}}""", 4004)]
    public async Task A_frame_that_makes_no_sense_is_closed(string frame, int code)
    {
        using var gateway = await RawGateway.ConnectAsync(await StartAsync());

        await gateway.SendTextAsync(frame);

        Assert.Equal(code, await gateway.UntilClosedAsync());
    }

    [Fact]
    public async Task A_frame_of_more_than_4096_bytes_is_closed()
    {
        using var gateway = await RawGateway.ReadyAsync(await StartAsync());

        await gateway.SendTextAsync($$"""{"op":1,"d":null,"x":"{{new string('x', 4_096)}}"}""");

        Assert.Equal(4002, await gateway.UntilClosedAsync());
    }

    [Fact]
    public async Task Another_version_is_closed()
    {
        using var gateway = await RawGateway.ConnectAsync(await StartAsync(), "v=9&encoding=json");

        Assert.Equal(4012, await gateway.UntilClosedAsync());
    }

    [Fact]
    public async Task A_second_identify_is_closed()
    {
        using var gateway = await RawGateway.ReadyAsync(await StartAsync());

        await gateway.IdentifyAsync();

        Assert.Equal(4005, await gateway.UntilClosedAsync());
    }

    [Fact]
    public async Task The_121st_frame_of_a_minute_is_closed()
    {
        using var gateway = await RawGateway.ReadyAsync(await StartAsync());

        for (var i = 0; i < 120; i++)
            await gateway.SendAsync(1, null);

        Assert.Equal(4008, await gateway.UntilClosedAsync());
    }

    [Fact]
    public async Task Two_identifies_within_the_window_need_other_buckets()
    {
        var sandbox = await StartAsync(new DiscordSettings { MaxConcurrency = 2 });
        using var first = await RawGateway.ConnectAsync(sandbox);
        using var same = await RawGateway.ConnectAsync(sandbox);
        using var other = await RawGateway.ConnectAsync(sandbox);

        await first.IdentifyAsync(shard: [0, 4]);
        var welcomed = await first.NextAsync("READY");
        await same.IdentifyAsync(shard: [2, 4]);
        var refused = await same.NextAsync(9);
        await other.IdentifyAsync(shard: [1, 4]);
        var alsoWelcomed = await other.NextAsync("READY");

        Assert.NotNull(welcomed);
        Assert.False((bool)refused!["d"]!);
        Assert.NotNull(alsoWelcomed);
    }

    [Fact]
    public async Task Shards_get_their_own_guilds_and_shard_0_the_direct_messages()
    {
        var sandbox = await StartAsync(new DiscordSettings { MaxConcurrency = 2 });
        using var zero = await RawGateway.ConnectAsync(sandbox);
        using var one = await RawGateway.ConnectAsync(sandbox);
        await zero.IdentifyAsync(shard: [0, 2]);
        await one.IdentifyAsync(shard: [1, 2]);

        var guildsOfZero = (await zero.NextAsync("READY"))!["d"]!["guilds"]!.AsArray();
        var guildsOfOne = (await one.NextAsync("READY"))!["d"]!["guilds"]!.AsArray();

        Assert.Equal([RawClient.Harbour, RawClient.Lighthouse], guildsOfZero.Concat(guildsOfOne).Select(guild => (string)guild!["id"]!).Order());
    }

    [Fact]
    public async Task A_resume_replays_what_was_missed_in_order()
    {
        var sandbox = await StartAsync();
        using var client = new RawClient(sandbox);
        using var lost = await RawGateway.ReadyAsync(sandbox, intents: 1 | 1 << 9);
        await lost.NextAsync("GUILD_CREATE");
        var seen = (long)(await lost.NextAsync("GUILD_CREATE"))!["s"]!;
        lost.Abort();
        await client.SayAsync(new JsonObject { ["content"] = "one" });
        await client.SayAsync(new JsonObject { ["content"] = "two" });

        using var back = await RawGateway.ConnectAsync(sandbox, path: "gateway/resume");
        await back.NextAsync();
        await back.ResumeAsync(lost.SessionId, seen);
        var frames = new[] { await back.NextAsync(), await back.NextAsync(), await back.NextAsync() };

        Assert.Equal(["one", "two", null], frames.Select(frame => (string?)frame!["d"]!["content"]));
        Assert.Equal([seen + 1, seen + 2, seen + 3], frames.Select(frame => (long)frame!["s"]!));
        Assert.Equal("RESUMED", (string?)frames[2]!["t"]);
    }

    [Fact]
    public async Task A_session_that_was_closed_with_1000_cannot_be_resumed()
    {
        var sandbox = await StartAsync();
        using var gone = await RawGateway.ReadyAsync(sandbox);
        await gone.CloseAsync(1000);
        await gone.UntilClosedAsync();
        using var back = await RawGateway.ConnectAsync(sandbox);

        await back.ResumeAsync(gone.SessionId, 1);

        Assert.False((bool)(await back.NextAsync(9))!["d"]!);
    }

    [Fact]
    public async Task A_sequence_from_the_future_is_closed()
    {
        var sandbox = await StartAsync();
        using var lost = await RawGateway.ReadyAsync(sandbox);
        lost.Abort();
        using var back = await RawGateway.ConnectAsync(sandbox);

        await back.ResumeAsync(lost.SessionId, 1_000);

        Assert.Equal(4007, await back.UntilClosedAsync());
    }

    [Fact]
    public async Task An_invalid_session_that_may_resume_does_so_on_the_same_connection()
    {
        var sandbox = await StartAsync();
        using var gateway = await RawGateway.ReadyAsync(sandbox);
        await sandbox.FaultAsync(new { target = "gateway", kind = "invalidSession", resumable = true });

        var told = await gateway.NextAsync(9);
        await gateway.ResumeAsync(gateway.SessionId, 3);

        Assert.True((bool)told!["d"]!);
        Assert.NotNull(await gateway.NextAsync("RESUMED"));
    }

    [Fact]
    public async Task A_client_that_misses_its_heartbeats_is_closed()
    {
        var clock = new ManualClock();
        var sandbox = await StartAsync(clock: clock);
        using var gateway = await RawGateway.ReadyAsync(sandbox);

        clock.Advance(TimeSpan.FromSeconds(62));

        Assert.Equal(4009, await gateway.UntilClosedAsync());
    }

    [Fact]
    public async Task A_session_is_forgotten_after_some_minutes()
    {
        var clock = new ManualClock();
        var sandbox = await StartAsync(clock: clock);
        using var lost = await RawGateway.ReadyAsync(sandbox);
        lost.Abort();
        await SandboxHost.UntilAsync(sandbox.StateAsync, state => !(bool)state["bot"]!["connected"]!, "the client is gone");
        clock.Advance(TimeSpan.FromMinutes(4));
        using var back = await RawGateway.ConnectAsync(sandbox);

        await back.ResumeAsync(lost.SessionId, 1);

        Assert.False((bool)(await back.NextAsync(9))!["d"]!);
    }

    [Fact]
    public async Task A_client_that_does_not_leave_when_asked_to_is_closed()
    {
        var sandbox = await StartAsync(new DiscordSettings { ReconnectGrace = TimeSpan.FromMilliseconds(20) });
        using var gateway = await RawGateway.ReadyAsync(sandbox);

        await sandbox.FaultAsync(new { target = "gateway", kind = "reconnect" });

        Assert.NotNull(await gateway.NextAsync(7));
        Assert.Equal(4000, await gateway.UntilClosedAsync());
    }

    [Fact]
    public async Task Heartbeats_are_not_acknowledged_while_that_fault_is_on()
    {
        var sandbox = await StartAsync();
        using var gateway = await RawGateway.ReadyAsync(sandbox, intents: 0);
        await sandbox.FaultAsync(new { target = "gateway", kind = "noAck" });

        await gateway.SendAsync(1, null);
        await gateway.SendAsync(99, null);

        Assert.Null(await gateway.NextAsync(11));
        Assert.Equal(4001, gateway.CloseCode);
    }

    [Fact]
    public async Task A_gateway_that_is_down_refuses_connections_until_the_fault_is_off()
    {
        var sandbox = await StartAsync();
        await sandbox.FaultAsync(new { target = "gateway", kind = "down" });

        await Assert.ThrowsAsync<WebSocketException>(() => RawGateway.ConnectAsync(sandbox));
        await sandbox.ClearFaultsAsync();
        using var gateway = await RawGateway.ReadyAsync(sandbox);

        Assert.NotEmpty(gateway.SessionId);
    }

    [Fact]
    public async Task Events_that_the_intents_leave_out_do_not_arrive()
    {
        var sandbox = await StartAsync();
        using var client = new RawClient(sandbox);
        using var gateway = await RawGateway.ReadyAsync(sandbox, intents: 0);

        await client.SayAsync(new JsonObject { ["content"] = "unheard" });
        await gateway.SendAsync(1, null);

        Assert.Equal(11, (int)(await gateway.NextAsync())!["op"]!);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var sandbox in _sandboxes)
            await sandbox.DisposeAsync();
    }

    private async Task<SandboxHost> StartAsync(DiscordSettings? settings = null, TimeProvider? clock = null)
    {
        var sandbox = await SandboxHost.StartWithoutBotAsync(SandboxHost.Defaults with { Discord = settings ?? new DiscordSettings() }, clock);
        _sandboxes.Add(sandbox);
        return sandbox;
    }
}
