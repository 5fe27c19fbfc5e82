using PteroBot.Features.Power;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Tests.Features.Power;

public sealed class PowerJudgeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(PowerSignal.Start, ServerCondition.Running, typeof(PowerOutcome.AlreadySo))]
    [InlineData(PowerSignal.Start, ServerCondition.Starting, typeof(PowerOutcome.AlreadySo))]
    [InlineData(PowerSignal.Start, ServerCondition.Stopping, typeof(PowerOutcome.StillStopping))]
    [InlineData(PowerSignal.Start, ServerCondition.Offline, null)]
    [InlineData(PowerSignal.Start, ServerCondition.Unknown, null)]
    [InlineData(PowerSignal.Start, ServerCondition.Suspended, typeof(PowerOutcome.Closed))]
    [InlineData(PowerSignal.Start, ServerCondition.NodeDown, typeof(PowerOutcome.Closed))]
    [InlineData(PowerSignal.Restart, ServerCondition.Running, null)]
    [InlineData(PowerSignal.Restart, ServerCondition.Offline, null)]
    [InlineData(PowerSignal.Restart, ServerCondition.Starting, null)]
    [InlineData(PowerSignal.Restart, ServerCondition.Stopping, typeof(PowerOutcome.StillStopping))]
    [InlineData(PowerSignal.Stop, ServerCondition.Offline, typeof(PowerOutcome.AlreadySo))]
    [InlineData(PowerSignal.Stop, ServerCondition.Stopping, typeof(PowerOutcome.StillStopping))]
    [InlineData(PowerSignal.Stop, ServerCondition.Running, null)]
    [InlineData(PowerSignal.Stop, ServerCondition.Installing, typeof(PowerOutcome.Closed))]
    [InlineData(PowerSignal.Kill, ServerCondition.Stopping, null)]
    [InlineData(PowerSignal.Kill, ServerCondition.Running, null)]
    [InlineData(PowerSignal.Kill, ServerCondition.Offline, typeof(PowerOutcome.AlreadySo))]
    [InlineData(PowerSignal.Kill, ServerCondition.Transferring, typeof(PowerOutcome.Closed))]
    internal void What_cannot_help_is_not_sent(PowerSignal signal, ServerCondition condition, Type? expected)
    {
        var outcome = PowerJudge.Before(signal, Seen(condition));

        Assert.Equal(expected, outcome?.GetType());
    }

    [Fact]
    public void A_state_that_the_panel_may_have_kept_decides_nothing()
    {
        var kept = ServerSnapshot.Nothing(Noon).With(new ServerNews.State(ServerCondition.Running, IsLive: false), Noon);

        Assert.Null(PowerJudge.Before(PowerSignal.Start, kept));
    }

    [Fact]
    public void Running_is_a_restart_only_after_it_was_seen_going_down()
    {
        var before = Seen(ServerCondition.Running);
        var ask = new PowerAsk(PowerSignal.Restart, 1, Noon);

        var still = PowerJudge.After(ask, before, before, Noon.AddSeconds(1));
        var up = PowerJudge.After(ask, before, Then(before, ServerCondition.Stopping, ServerCondition.Offline, ServerCondition.Starting, ServerCondition.Running), Noon.AddSeconds(41));

        Assert.Null(still);
        Assert.Equal(new PowerOutcome.Done(PowerSignal.Restart, TimeSpan.FromSeconds(41)), up);
    }

    [Fact]
    public void A_restart_that_nobody_saw_is_told_by_the_age_of_the_process()
    {
        var before = Seen(ServerCondition.Running);
        var ask = new PowerAsk(PowerSignal.Restart, 1, Noon);
        var young = before.With(new ServerNews.Figures(new(1, 1, 1, 1, 1, TimeSpan.FromSeconds(5))), Noon.AddSeconds(20));
        var old = before.With(new ServerNews.Figures(new(1, 1, 1, 1, 1, TimeSpan.FromHours(5))), Noon.AddSeconds(20));

        Assert.IsType<PowerOutcome.Done>(PowerJudge.After(ask, before, young, Noon.AddSeconds(20)));
        Assert.Null(PowerJudge.After(ask, before, old, Noon.AddSeconds(20)));
    }

    [Theory]
    [InlineData(PowerSignal.Start)]
    [InlineData(PowerSignal.Restart)]
    internal void Falling_while_starting_is_an_end(PowerSignal signal)
    {
        var before = Seen(ServerCondition.Offline);
        var fallen = Then(before, ServerCondition.Starting).With(new ServerNews.Line("EULA"), Noon).With(new ServerNews.State(ServerCondition.Offline, true), Noon);

        var outcome = PowerJudge.After(new PowerAsk(signal, 1, Noon), before, fallen, Noon);

        Assert.Equal(new PowerOutcome.CameDown("EULA"), outcome);
    }

    [Fact]
    public void A_silence_decides_nothing_and_a_suspension_does()
    {
        var before = Seen(ServerCondition.Running);
        var ask = new PowerAsk(PowerSignal.Stop, 1, Noon);

        Assert.Null(PowerJudge.After(ask, before, before.With(new ServerNews.Silence(SilenceReason.Unreachable), Noon), Noon));
        Assert.Equal(new PowerOutcome.Closed(ServerCondition.Suspended), PowerJudge.After(ask, before, Then(before, ServerCondition.Suspended), Noon));
        Assert.IsType<PowerOutcome.Done>(PowerJudge.After(ask, before, Then(before, ServerCondition.Stopping, ServerCondition.Offline), Noon));
    }

    private static ServerSnapshot Seen(ServerCondition condition) => condition is ServerCondition.Unknown or ServerCondition.NodeDown
        ? ServerSnapshot.Nothing(Noon).With(new ServerNews.Silence(condition == ServerCondition.NodeDown ? SilenceReason.NodeDown : SilenceReason.Unreachable), Noon)
        : ServerSnapshot.Nothing(Noon).With(new ServerNews.State(condition, IsLive: true), Noon);

    private static ServerSnapshot Then(ServerSnapshot before, params ServerCondition[] conditions) =>
        conditions.Aggregate(before, (now, condition) => now.With(new ServerNews.State(condition, IsLive: true), Noon));
}
