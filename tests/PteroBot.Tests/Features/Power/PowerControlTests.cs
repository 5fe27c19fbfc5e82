using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Features.Power;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.TestKit;
using PteroBot.Tests.Live;

namespace PteroBot.Tests.Features.Power;

public sealed class PowerControlTests : IDisposable
{
    private static readonly PanelAddress Panel = PanelAddress.Parse("https://panel.example.com");
    private static readonly Actor Nora = new(1, "nora", 7, [], ManagesGuild: false);
    private static readonly Actor Mia = new(2, "mia", 7, [], ManagesGuild: false);

    private readonly ManualClock _clock = new();
    private readonly ScriptedSource _source = new();
    private readonly Mock<IPowerApi> _power = new(MockBehavior.Strict);
    private readonly List<PowerSignal> _sent = [];
    private readonly TaskCompletionSource _wasSent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly AuditSpy _audit;
    private readonly PowerControl _control;
    private readonly FeedWatch _watch;

    public PowerControlTests()
    {
        _audit = new AuditSpy(_clock);
        _control = new PowerControl(_audit.Log, _clock);
        _watch = new ServerFeeds(new SeenStates(_clock), _clock, NullLogger<ServerFeeds>.Instance).Watch(new FeedKey(Panel.ToString(), "survival"), "nora", _source);
        _power.Setup(p => p.SendAsync(new ServerId("7250dc0e"), It.IsAny<PowerRequest>(), It.IsAny<CancellationToken>()))
            .Returns((ServerId _, PowerRequest request, CancellationToken _) =>
            {
                _sent.Add(request.Signal);
                _wasSent.TrySetResult();
                return Task.CompletedTask;
            });
    }

    public void Dispose() => _watch.Dispose();

    [Fact]
    public async Task A_restart_is_told_when_the_server_is_up_again()
    {
        await SeeAsync(ServerCondition.Running);

        var run = Run(Nora, PowerSignal.Restart);
        await _wasSent.Task;
        var asked = _watch.Current.Ask;
        _source.Tell(ServerCondition.Stopping);
        _source.Tell(ServerCondition.Offline);
        await _watch.UntilAsync(ServerCondition.Offline);
        _clock.Advance(TimeSpan.FromSeconds(41));
        _source.Tell(ServerCondition.Starting);
        _source.Tell(ServerCondition.Running);
        var outcome = await run;

        Assert.Equal((PowerSignal.Restart, Nora.UserId), (asked?.Signal, asked?.UserId));
        Assert.Equal("Survival is up again after 41 s.", Text(outcome));
        Assert.Null(_watch.Current.Ask);
        var record = Assert.Single(_audit.Records);
        Assert.Equal(("power.restart", "7250dc0e", "Survival", AuditResult.Succeeded), (record.Action, record.Target, record.TargetName, record.Result));
    }

    [Fact]
    public async Task What_takes_longer_than_a_minute_is_told_as_it_stands()
    {
        await SeeAsync(ServerCondition.Offline);

        var run = Run(Nora, PowerSignal.Start);
        await _wasSent.Task;
        _source.Tell(ServerCondition.Starting);
        await _watch.UntilAsync(ServerCondition.Starting);
        await _clock.UntilTimersAsync(1);
        _clock.Advance(PowerControl.Patience);

        Assert.Equal("Survival is still starting after 1 min. That is normal for large worlds; /status shows when it is up.", Text(await run));
        Assert.Null(_watch.Current.Ask);
    }

    [Fact]
    public async Task An_order_that_the_node_dropped_is_told_as_such()
    {
        await SeeAsync(ServerCondition.Running);

        var run = Run(Nora, PowerSignal.Stop);
        await _wasSent.Task;
        await _clock.UntilTimersAsync(1);
        _clock.Advance(PowerControl.Patience);

        Assert.Equal(
            "The panel accepted it, but Survival has not reacted in 1 min. Another action may hold it; its console on the panel tells more.",
            Text(await run));
    }

    [Fact]
    public async Task Starting_a_running_server_sends_nothing_and_leaves_no_record()
    {
        await SeeAsync(ServerCondition.Running);

        var outcome = await Run(Nora, PowerSignal.Start);

        Assert.Equal("Survival is already running.", Text(outcome));
        Assert.Empty(_sent);
        Assert.Empty(_audit.Records);
        Assert.Null(_watch.Current.Ask);
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_acts_and_the_other_is_told()
    {
        await SeeAsync(ServerCondition.Running);

        var first = Run(Nora, PowerSignal.Restart);
        var second = await Run(Mia, PowerSignal.Stop);
        await _wasSent.Task;
        _source.Tell(ServerCondition.Stopping);
        _source.Tell(ServerCondition.Running);
        await first;

        Assert.Equal($"<@1> asked to restart Survival <t:{_clock.GetUtcNow().ToUnixTimeSeconds()}:R>, and that is not finished yet.", Text(second));
        Assert.Equal([PowerSignal.Restart], _sent);
        Assert.Single(_audit.Records);
    }

    [Fact]
    public async Task A_kill_takes_over_from_a_stop_that_hangs()
    {
        await SeeAsync(ServerCondition.Running);
        var stop = Run(Nora, PowerSignal.Stop);
        await _wasSent.Task;
        _source.Tell(ServerCondition.Stopping);
        await _watch.UntilAsync(ServerCondition.Stopping);

        var kill = Run(Mia, PowerSignal.Kill);
        _source.Tell(ServerCondition.Offline);

        Assert.Equal("Survival was killed and is offline.", Text(await kill));
        Assert.Equal("Survival is offline after 0 s.", Text(await stop));
        Assert.Equal([PowerSignal.Stop, PowerSignal.Kill], _sent);
    }

    [Fact]
    public async Task A_suspended_server_and_one_on_a_dead_node_take_no_orders()
    {
        await SeeAsync(ServerCondition.Suspended);
        var suspended = await Run(Nora, PowerSignal.Start);
        _source.FallSilent(SilenceReason.NodeDown);
        await _watch.UntilAsync(ServerCondition.NodeDown);

        var down = Run(Nora, PowerSignal.Start);
        await _clock.UntilTimersAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("Survival is suspended. Only an administrator can change that.", Text(suspended));
        Assert.Equal("node-1 does not answer, so nothing can be done on it now. Other nodes work.", Text(await down));
        Assert.Empty(_sent);
    }

    [Fact]
    public async Task With_a_key_that_may_not_listen_the_answer_says_how_old_it_can_be()
    {
        _source.Tell(ServerCondition.Running, live: false);
        await _watch.UntilAsync(ServerCondition.Running);

        var run = Run(Nora, PowerSignal.Stop);
        await _clock.UntilTimersAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await _wasSent.Task;
        await _clock.UntilTimersAsync(1);
        _clock.Advance(PowerControl.Patience);

        Assert.Equal(
            "The panel accepted it, but has told nothing new about Survival in 1 min. Your key may not listen to the server, so its state can be 20 s old.",
            Text(await run));
    }

    [Fact]
    public async Task A_failure_that_nobody_planned_frees_the_server()
    {
        await SeeAsync(ServerCondition.Running);
        _power.Setup(p => p.SendAsync(It.IsAny<ServerId>(), It.IsAny<PowerRequest>(), It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidOperationException("bug"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Run(Nora, PowerSignal.Restart));

        Assert.Null(_watch.Current.Ask);
        Assert.Equal(AuditResult.Failed, Assert.Single(_audit.Records).Result);
    }

    [Fact]
    public async Task What_looks_closed_is_looked_at_before_anybody_is_told_that_it_starts()
    {
        var run = _control.RunAsync(Order(Nora, PowerSignal.Start) with { LooksClosed = true }, _power.Object, _watch, TestContext.Current.CancellationToken);
        var asked = _watch.Current.Ask;
        _source.Tell(ServerCondition.Suspended);

        var outcome = await run;

        Assert.Null(asked);
        Assert.Equal(new PowerOutcome.Closed(ServerCondition.Suspended), outcome);
        Assert.Empty(_sent);
    }

    [Fact]
    public async Task A_server_that_was_opened_a_moment_ago_is_not_refused_for_what_was_true_before()
    {
        await SeeAsync(ServerCondition.Suspended);

        var run = _control.RunAsync(Order(Nora, PowerSignal.Start) with { LooksClosed = true }, _power.Object, _watch, TestContext.Current.CancellationToken);
        await _source.Stopped;
        _source.Tell(ServerCondition.Offline);
        await _wasSent.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        _source.Tell(ServerCondition.Running);

        Assert.IsType<PowerOutcome.Done>(await run);
    }

    [Fact]
    public async Task What_only_looked_closed_is_started()
    {
        await SeeAsync(ServerCondition.Offline);

        var run = _control.RunAsync(Order(Nora, PowerSignal.Start) with { LooksClosed = true }, _power.Object, _watch, TestContext.Current.CancellationToken);
        await _wasSent.Task;
        _source.Tell(ServerCondition.Running);

        Assert.IsType<PowerOutcome.Done>(await run);
    }

    // What closes a server is never told by its socket.
    private async Task SeeAsync(ServerCondition condition)
    {
        _source.Tell(condition, live: !Conditions.Closes(condition));
        await _watch.UntilAsync(condition);
    }

    private Task<PowerOutcome> Run(Actor actor, PowerSignal signal) =>
        _control.RunAsync(Order(actor, signal), _power.Object, _watch, TestContext.Current.CancellationToken);

    private static PowerOrder Order(Actor actor, PowerSignal signal) => new(OpenedServer.By(actor), signal);

    private static string Text(PowerOutcome outcome) => PowerTexts.Of(outcome, "Survival", "node-1");
}
