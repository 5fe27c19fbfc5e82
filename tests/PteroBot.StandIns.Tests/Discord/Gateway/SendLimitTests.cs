using Discord.Net.Gateway;
using PteroBot.TestKit;

namespace PteroBot.StandIns.Tests.Gateway;

public sealed class SendLimitTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task The_last_three_of_120_frames_in_a_minute_are_kept_for_heartbeats()
    {
        var limit = new SendLimit(_clock);
        for (var i = 0; i < 117; i++)
            await limit.EnterAsync(CancellationToken.None);

        var next = limit.EnterAsync(CancellationToken.None).AsTask();
        Assert.False(next.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(60));

        await next;
    }

    [Fact]
    public async Task Heartbeats_count_but_never_wait()
    {
        var limit = new SendLimit(_clock);
        for (var i = 0; i < 120; i++)
            limit.CountHeartbeat();

        var next = limit.EnterAsync(CancellationToken.None).AsTask();

        Assert.False(next.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(60));
        await next;
    }
}
