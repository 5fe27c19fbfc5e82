using PteroBot.Panel.Live;

namespace PteroBot.Panel.Tests.Live;

/// <summary>How often a socket is opened, and tokens are fetched, while things go wrong.</summary>
public sealed class SocketPacingTests
{
    [Fact]
    public async Task Attempts_become_rarer_while_the_node_is_down()
    {
        await using var rig = new SocketRig();
        rig.Node.Refusal = new NodeFailedException(SocketRig.Failure(), reached: false);
        var waits = new List<double>();

        for (var i = 0; i < 7; i++)
        {
            var lost = await rig.NextAsync<SocketLost>();
            Assert.IsType<NodeFailedException>(lost.Failure);
            waits.Add(lost.RetryIn.TotalSeconds);
            await rig.Clock.UntilDueAsync(lost.RetryIn);
            rig.Clock.Advance(lost.RetryIn);
        }

        Assert.InRange(waits[0], 0.75, 1.25);
        Assert.InRange(waits[3], 6, 10);
        Assert.All(waits.Skip(5), w => Assert.InRange(w, 15, 25));
    }

    [Fact]
    public async Task Pelicans_five_tokens_a_minute_are_not_used_up()
    {
        await using var rig = new SocketRig(PanelDialect.Pelican);
        rig.Node.Refusal = new NodeFailedException(SocketRig.Failure(), reached: false);
        rig.Start();
        var events = rig.NextAsync();

        for (var second = 0; second < 59; second++)
        {
            if (events.IsCompleted)
                events = rig.NextAsync();
            await rig.Clock.UntilTimersAsync(1);
            rig.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(rig.Fetched, 2, 4);
    }

    [Fact]
    public async Task A_limit_of_the_panel_is_waited_for()
    {
        await using var rig = new SocketRig { Refusal = new RateLimitedException(SocketRig.Failure(TimeSpan.FromSeconds(30)), RateLimit.Calls) };

        Assert.True((await rig.NextAsync<SocketLost>()).RetryIn > TimeSpan.FromSeconds(30));
    }
}
