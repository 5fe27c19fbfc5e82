using Discord.Net;
using Discord.Net.Gateway;

namespace PteroBot.StandIns.Tests.Gateway;

public sealed class GatewayShardTests : IAsyncLifetime
{
    private readonly GatewayBench _bench = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Identify_carries_token_intents_shard_and_presence()
    {
        _bench.Presence = new GatewayPresence(Discord.UserStatus.Idle, new Discord.CustomStatusGame("watching servers"));
        _bench.Start();
        var socket = await _bench.NextSocketAsync();

        socket.Hello();
        var identify = await socket.NextAsync(GatewayOp.Identify);

        Assert.Equal("ws://discovery.test/?v=10&encoding=json&compress=zlib-stream", socket.Address!.ToString());
        Assert.Equal("a-token", identify.GetProperty("token").GetString());
        Assert.Equal(1, identify.GetProperty("intents").GetInt32());
        Assert.Equal("[0,1]", identify.GetProperty("shard").GetRawText());
        Assert.Equal("idle", identify.GetProperty("presence").GetProperty("status").GetString());
        Assert.Equal("watching servers", identify.GetProperty("presence").GetProperty("activities")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task Reconnect_request_resumes_at_the_resume_address_with_the_last_sequence()
    {
        var first = await _bench.ReadyAsync();
        first.Event("SOMETHING", 41);
        await _bench.NextEventAsync();

        first.Say("""{"op":7,"d":null}""");
        var code = await first.ClientCloseAsync();
        var second = await _bench.NextSocketAsync();
        second.Hello();
        var resume = await second.NextAsync(GatewayOp.Resume);

        Assert.Equal(4000, code);
        Assert.Equal("ws://resume.test/?v=10&encoding=json&compress=zlib-stream", second.Address!.ToString());
        Assert.Equal("""{"token":"a-token","session_id":"session-1","seq":41}""", resume.GetRawText());
    }

    [Fact]
    public async Task Replayed_events_are_delivered_and_counted()
    {
        var first = await _bench.ReadyAsync();
        first.Say("""{"op":7,"d":null}""");
        var second = await _bench.NextSocketAsync();
        second.Hello();
        await second.NextAsync(GatewayOp.Resume);

        second.Event("MISSED_ONE", 2);
        second.Event("MISSED_TWO", 3);
        second.Event("RESUMED", 4);
        var delivered = new[] { await _bench.NextEventAsync(), await _bench.NextEventAsync(), await _bench.NextEventAsync() };
        second.Say("""{"op":1,"d":null}""");
        var beat = await second.NextAsync(GatewayOp.Heartbeat);

        Assert.Equal(["MISSED_ONE", "MISSED_TWO", "RESUMED"], delivered);
        Assert.Equal(4, beat.GetInt32());
    }

    [Fact]
    public async Task Invalid_session_that_may_resume_resumes_after_a_pause()
    {
        var first = await _bench.ReadyAsync();

        first.Say("""{"op":9,"d":true}""");
        await _bench.NextEndAsync();
        var second = await AfterPausesAsync();
        second.Hello();

        Assert.Equal("session-1", (await second.NextAsync(GatewayOp.Resume)).GetProperty("session_id").GetString());
    }

    [Fact]
    public async Task Invalid_session_that_may_not_resume_identifies_anew_at_the_discovery_address()
    {
        var first = await _bench.ReadyAsync();

        first.Say("""{"op":9,"d":false}""");
        var code = await first.ClientCloseAsync();
        await _bench.NextEndAsync();
        var second = await AfterPausesAsync();
        second.Hello();
        await WhileTimePassesAsync(second.NextAsync(GatewayOp.Identify));

        Assert.Equal(1000, code);
        Assert.StartsWith("ws://discovery.test/", second.Address!.ToString());
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task Fatal_close_codes_end_the_shard_with_the_code(int code)
    {
        _bench.Start();
        var socket = await _bench.NextSocketAsync();
        socket.Hello();

        socket.Close(code, "No.");
        var end = await _bench.RunToEndAsync();

        Assert.Equal(AfterEnd.GiveUp, end.Next);
        Assert.Equal(code, Assert.IsType<WebSocketClosedException>(end.Cause).CloseCode);
        Assert.Equal("No.", Assert.IsType<WebSocketClosedException>(end.Cause).Reason);
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4002, true)]
    [InlineData(4008, true)]
    [InlineData(4009, true)]
    [InlineData(1001, true)]
    [InlineData(1000, false)]
    [InlineData(4003, false)]
    [InlineData(4005, false)]
    [InlineData(4007, false)]
    public async Task Other_close_codes_resume_or_identify(int code, bool resumes)
    {
        var first = await _bench.ReadyAsync();

        first.Close(code);
        await _bench.NextEndAsync();
        var second = await AfterPausesAsync();
        second.Hello();

        await WhileTimePassesAsync(second.NextAsync(resumes ? GatewayOp.Resume : GatewayOp.Identify));
    }

    [Fact]
    public async Task A_cut_line_resumes()
    {
        var first = await _bench.ReadyAsync();

        first.Break();
        await _bench.NextEndAsync();
        var second = await AfterPausesAsync();
        second.Hello();

        Assert.Equal(1, (await second.NextAsync(GatewayOp.Resume)).GetProperty("seq").GetInt32());
    }

    [Fact]
    public async Task A_resume_address_that_nobody_answers_is_given_up_for_the_discovery_address()
    {
        var first = await _bench.ReadyAsync();
        for (var i = 0; i < 3; i++)
            _bench.ConnectFailures.Enqueue(new System.Net.WebSockets.WebSocketException("Nobody there."));

        first.Break();
        var tried = new List<string>();
        for (var i = 0; i < 4; i++)
            tried.Add((await AfterPausesAsync()).Address!.Host);

        Assert.Equal(["resume.test", "resume.test", "resume.test", "discovery.test"], tried);
    }

    [Fact]
    public async Task Stopping_closes_normally_so_that_the_bot_shows_as_offline()
    {
        var socket = await _bench.ReadyAsync();

        var end = await _bench.StopAsync();

        Assert.Equal(AfterEnd.Stop, end.Next);
        Assert.Equal(1000, await socket.ClientCloseAsync());
    }

    [Fact]
    public async Task A_change_of_presence_goes_out_at_once()
    {
        var socket = await _bench.ReadyAsync();

        _bench.Presence = new GatewayPresence(Activity: new Discord.CustomStatusGame("12 servers"));
        await _bench.Start().SendPresenceAsync(CancellationToken.None);

        Assert.Equal("12 servers", (await socket.NextAsync(GatewayOp.PresenceUpdate)).GetProperty("activities")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_presence_that_changed_while_the_line_was_cut_is_shown_after_the_resume()
    {
        var first = await _bench.ReadyAsync();
        first.Say("""{"op":7,"d":null}""");
        var second = await _bench.NextSocketAsync();
        second.Hello();
        await second.NextAsync(GatewayOp.Resume);

        _bench.Presence = new GatewayPresence(Activity: new Discord.CustomStatusGame("later"));
        second.Event("RESUMED", 2);

        Assert.Equal("later", (await second.NextAsync(GatewayOp.PresenceUpdate)).GetProperty("activities")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_gateway_that_never_greets_is_left()
    {
        _bench.Start();
        var socket = await _bench.NextSocketAsync();
        await _bench.Clock.UntilTimersAsync(1);

        _bench.Clock.Advance(TimeSpan.FromSeconds(30));
        var end = await _bench.NextEndAsync();

        Assert.IsType<TimeoutException>(end.Cause);
        Assert.Equal(4000, await socket.ClientCloseAsync());
    }

    [Fact]
    public async Task A_token_that_is_refused_where_the_address_is_asked_ends_the_shard()
    {
        _bench.AddressFailure = new HttpException(System.Net.HttpStatusCode.Unauthorized, null!);
        _bench.Start();

        Assert.Equal(AfterEnd.GiveUp, (await _bench.RunToEndAsync()).Next);
    }

    private Task<ScriptedSocket> AfterPausesAsync() => WhileTimePassesAsync(_bench.NextSocketAsync());

    private async Task<T> WhileTimePassesAsync<T>(Task<T> awaited)
    {
        while (!awaited.IsCompleted)
        {
            _bench.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(awaited, Task.Delay(5));
        }
        return await awaited;
    }
}
