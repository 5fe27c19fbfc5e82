using Discord.Net.Gateway;
using Discord.WebSocket;

namespace PteroBot.StandIns.Tests.Gateway;

public sealed class HeartbeatTests : IAsyncLifetime
{
    private readonly GatewayBench _bench = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task The_first_beat_comes_after_a_random_part_of_the_interval()
    {
        _bench.Jitter = 0.25;
        var socket = await _bench.ReadyAsync(heartbeat: 40000);
        await _bench.Clock.UntilTimersAsync(1);

        _bench.Clock.Advance(TimeSpan.FromMilliseconds(9999));
        Assert.False(socket.HasUnreadFrames);
        _bench.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(1, (await socket.NextAsync(GatewayOp.Heartbeat)).GetInt32());
    }

    [Fact]
    public async Task Beats_go_on_while_they_are_answered()
    {
        var socket = await _bench.ReadyAsync(heartbeat: 40000);

        for (var i = 0; i < 3; i++)
        {
            await BeatAsync(socket, i == 0 ? 20 : 40);
            socket.Say("""{"op":11}""");
            Assert.StartsWith("latency", await _bench.NextEventAsync());
        }

        Assert.False(socket.HasUnreadFrames);
    }

    [Fact]
    public async Task A_beat_that_is_not_answered_makes_the_connection_a_zombie_and_keeps_the_session()
    {
        var socket = await _bench.ReadyAsync(heartbeat: 40000);
        await BeatAsync(socket, 20);

        await _bench.Clock.UntilTimersAsync(1);
        _bench.Clock.Advance(TimeSpan.FromSeconds(40));
        var code = await socket.ClientCloseAsync();
        var end = await _bench.NextEndAsync();

        Assert.Equal(4000, code);
        Assert.Equal(AfterEnd.Resume, end.Next);
        Assert.IsType<GatewayReconnectException>(end.Cause);
    }

    [Fact]
    public async Task A_beat_that_is_asked_for_goes_out_at_once_and_does_not_make_a_zombie()
    {
        var socket = await _bench.ReadyAsync(heartbeat: 40000);

        socket.Say("""{"op":1,"d":null}""");
        await socket.NextAsync(GatewayOp.Heartbeat);
        await BeatAsync(socket, 20);

        Assert.False(socket.HasUnreadFrames);
    }

    [Fact]
    public async Task The_time_to_the_answer_is_told()
    {
        var socket = await _bench.ReadyAsync(heartbeat: 40000);
        await BeatAsync(socket, 20);

        _bench.Clock.Advance(TimeSpan.FromMilliseconds(120));
        socket.Say("""{"op":11}""");

        Assert.Equal("latency 120", await _bench.NextEventAsync());
    }

    private async Task BeatAsync(ScriptedSocket socket, int afterSeconds)
    {
        await _bench.Clock.UntilTimersAsync(1);
        _bench.Clock.Advance(TimeSpan.FromSeconds(afterSeconds));
        await socket.NextAsync(GatewayOp.Heartbeat);
    }
}
