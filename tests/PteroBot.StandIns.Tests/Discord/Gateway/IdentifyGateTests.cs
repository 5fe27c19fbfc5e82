using Discord.Net.Gateway;
using PteroBot.TestKit;

namespace PteroBot.StandIns.Tests.Gateway;

public sealed class IdentifyGateTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task Shards_of_one_group_identify_five_seconds_apart()
    {
        var gate = new IdentifyGate(1, _clock);
        await gate.EnterAsync(0, CancellationToken.None);

        var second = gate.EnterAsync(1, CancellationToken.None);
        var third = gate.EnterAsync(2, CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(5));
        await second;

        Assert.False(third.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(5));
        await third;
    }

    [Fact]
    public void Shards_of_different_groups_do_not_wait_for_each_other()
    {
        var gate = new IdentifyGate(2, _clock);

        var first = gate.EnterAsync(0, CancellationToken.None);
        var second = gate.EnterAsync(1, CancellationToken.None);
        var third = gate.EnterAsync(2, CancellationToken.None);

        Assert.Equal((true, true, false), (first.IsCompleted, second.IsCompleted, third.IsCompleted));
    }
}
