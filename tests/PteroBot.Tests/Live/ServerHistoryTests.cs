using PteroBot.Live;
using PteroBot.TestKit;

namespace PteroBot.Tests.Live;

public sealed class ServerHistoryTests
{
    private readonly ManualClock _clock = new();
    private readonly ServerHistory _history;

    public ServerHistoryTests() => _history = new ServerHistory(_clock);

    [Fact]
    public void Every_twenty_seconds_have_the_mean_of_what_was_measured()
    {
        Note(10, 100);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Note(30, 300);

        var now = _history.LastHour()[^1];

        Assert.Equal((20, 200), (now.CpuPercent, now.MemoryBytes));
        Assert.Equal(180, _history.LastHour().Count);
        Assert.Equal(288, _history.LastDay().Count);
        Assert.Equal(20, _history.LastDay()[^1].CpuPercent);
    }

    [Fact]
    public void The_network_is_counted_per_second()
    {
        Note(1, 1, received: 1000);
        _clock.Advance(TimeSpan.FromSeconds(20));
        Note(1, 1, received: 3000);
        _clock.Advance(TimeSpan.FromSeconds(20));
        Note(1, 1, received: 500);

        var points = _history.LastHour();

        Assert.Equal(100, points[^2].ReceivedPerSecond);
        Assert.Equal(100, points[^1].ReceivedPerSecond);
        Assert.Null(points[^3].ReceivedPerSecond);
    }

    [Fact]
    public void A_time_in_which_nobody_could_tell_is_a_gap()
    {
        Note(50, 1);
        _clock.Advance(TimeSpan.FromMinutes(10));
        Note(60, 1);

        var cpu = _history.LastHour().Select(p => p.CpuPercent).ToList();

        Assert.Equal([50, 50, 50, null], cpu[^31..^27]);
        Assert.Equal([null, 60], cpu[^2..]);
    }

    [Fact]
    public void An_offline_server_uses_nothing_and_an_unknown_one_leaves_a_gap()
    {
        var offline = ServerSnapshot.Nothing(_clock.GetUtcNow()).With(new ServerNews.State(ServerCondition.Offline, true), _clock.GetUtcNow());
        _history.Note(offline, _clock.GetUtcNow());
        var stopped = _history.LastHour()[^1].CpuPercent;

        _clock.Advance(TimeSpan.FromMinutes(2));
        _history.Note(offline.With(new ServerNews.Silence(SilenceReason.Unreachable), _clock.GetUtcNow()), _clock.GetUtcNow());

        Assert.Equal(0, stopped);
        Assert.Null(_history.LastHour()[^1].CpuPercent);
    }

    [Fact]
    public void After_more_than_an_hour_only_the_last_hour_is_left()
    {
        for (var i = 0; i < 250; i++)
        {
            Note(i, i);
            _clock.Advance(TimeSpan.FromSeconds(20));
        }

        var hour = _history.LastHour();

        Assert.Equal(71, hour[0].CpuPercent);
        Assert.Equal(249, hour[^1].CpuPercent);
        Assert.Equal(_clock.GetUtcNow(), hour[^1].At);
    }

    private void Note(double cpu, long memory, long received = 0)
    {
        var now = _clock.GetUtcNow();
        var running = ServerSnapshot.Nothing(now).With(new ServerNews.State(ServerCondition.Running, true), now);
        _history.Note(running.With(new ServerNews.Figures(new(cpu, memory, 1, received, 0, TimeSpan.FromMinutes(1))), now), now);
    }
}
