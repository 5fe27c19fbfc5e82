using Discord.Net.Gateway;

namespace PteroBot.StandIns.Tests.Gateway;

public sealed class BackoffTests
{
    [Fact]
    public void Waits_double_up_to_a_minute_and_begin_again_after_success()
    {
        var backoff = new Backoff(() => 0.5);

        var waits = Enumerable.Range(0, 8).Select(_ => backoff.Next().TotalSeconds).ToList();
        backoff.Reset();

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], waits);
        Assert.Equal(1, backoff.Next().TotalSeconds);
    }

    [Theory]
    [InlineData(0.0, 0.75)]
    [InlineData(1.0, 1.25)]
    public void Waits_are_spread_by_a_quarter(double jitter, double seconds)
    {
        var backoff = new Backoff(() => jitter);

        Assert.Equal(seconds, backoff.Next().TotalSeconds);
    }
}
