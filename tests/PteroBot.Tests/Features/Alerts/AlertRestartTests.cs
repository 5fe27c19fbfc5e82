using PteroBot.Access;
using PteroBot.Channels;
using PteroBot.Features.Alerts;
using PteroBot.Interactions;
using PteroBot.Live;

namespace PteroBot.Tests.Features.Alerts;

/// <summary>The bot dies, Discord fails, people delete and leave: nothing that can be known is missed, nothing is doubled, and nothing goes on for ever.</summary>
public sealed class AlertRestartTests
{
    [Fact]
    public async Task Killed_between_sending_and_storing_it_finds_its_message_and_goes_on_with_it()
    {
        await using var stage = await StageAsync(AlertKind.Crash);
        stage.Post.AfterSend = () => throw new OperationCanceledException("killed");

        stage.Crash(0);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.TickAsync(10));
        stage.Post.AfterSend = null;
        Restart(stage, ServerCondition.Offline);
        await stage.TickAsync(30);
        stage.Tell(0, ServerCondition.Running);
        await stage.TickAsync(5);

        Assert.Contains("crashed and runs again", stage.Post.Only.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_before_it_sent_it_sends_after_the_start()
    {
        await using var stage = await StageAsync(AlertKind.Crash);

        stage.Crash(0);
        await stage.TickAsync();
        Restart(stage, ServerCondition.Offline);
        await stage.TickAsync(30);

        Assert.Contains("exit code 1", stage.Post.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ended_while_the_bot_was_away_is_written_into_the_open_message()
    {
        await using var stage = await StageAsync(AlertKind.Crash, AlertKind.Started);

        stage.Crash(0);
        await stage.TickAsync(10);
        stage.Kill();
        stage.World.Clock.Advance(TimeSpan.FromMinutes(5));
        Start(stage, ServerCondition.Running);
        await stage.TickAsync(30);

        Assert.Contains("crashed and runs again", stage.Post.Only.Title, StringComparison.Ordinal);
        Assert.Contains("down for 5 min", stage.Post.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_while_the_bot_was_away_is_found()
    {
        await using var stage = await StageAsync(AlertKind.Crash, AlertKind.Stopped);

        stage.Kill();
        stage.World.Clock.Advance(TimeSpan.FromMinutes(5));
        Start(stage, ServerCondition.Offline);
        await stage.TickAsync(60);

        Assert.Contains("Found offline", stage.Post.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_answer_of_the_panel_after_a_start_ends_nothing_and_begins_nothing()
    {
        await using var stage = await StageAsync(AlertKind.Crash, AlertKind.Started, AlertKind.Stopped);
        stage.Crash(0);
        await stage.TickAsync(10);

        stage.Kill();
        stage.Start(1);
        stage.Tell(0, ServerCondition.Running, live: false);
        await stage.TickAsync(5);
        stage.Tell(0, ServerCondition.Offline);
        await stage.TickAsync(60);

        Assert.Equal("○ Server 00 crashed", stage.Post.Only.Title);
        Assert.Single(stage.Post.Only.Faces);
    }

    [Fact]
    public async Task A_stop_that_is_not_told_yet_outlives_a_restart()
    {
        await using var stage = await StageAsync(AlertKind.Stopped);

        stage.Stop(0);
        await stage.TickAsync(10);
        Restart(stage, ServerCondition.Offline);
        await stage.TickAsync(40);

        Assert.Contains("Server 00 stopped", stage.Post.Only.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discord_that_does_not_answer_gets_the_message_once_it_does_and_only_once()
    {
        await using var stage = await StageAsync(AlertKind.Crash);
        stage.Post.Sending = MessageOutcome.NotNow;

        stage.Crash(0);
        await stage.TickAsync(60);
        stage.Post.Sending = MessageOutcome.Done;
        await stage.TickAsync(30);

        Assert.Equal("○ Server 00 crashed", stage.Post.Only.Title);
    }

    [Fact]
    public async Task Where_it_may_not_read_what_was_written_it_rather_tells_twice_than_not_at_all()
    {
        await using var stage = await StageAsync(AlertKind.Crash);
        stage.Post.MayRead = false;
        stage.Post.AfterSend = () => throw new OperationCanceledException("killed");

        stage.Crash(0);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.TickAsync(10));
        stage.Post.AfterSend = null;
        Restart(stage, ServerCondition.Offline);
        await stage.TickAsync(30);

        Assert.Equal(2, stage.Post.Sent.Count);
    }

    [Fact]
    public async Task A_deleted_message_is_not_written_again_but_the_next_crash_is_told()
    {
        await using var stage = await StageAsync(AlertKind.Crash);
        stage.Crash(0);
        await stage.TickAsync(10);

        stage.Post.Only.IsDeleted = true;
        stage.Tell(0, ServerCondition.Running);
        await stage.TickAsync(10);
        var after = stage.Post.Sent.Count;
        stage.Crash(0);
        await stage.TickAsync(10);

        Assert.Equal((1, 2), (after, stage.Post.Sent.Count));
        Assert.Empty(stage.Post.Letters);
    }

    [Fact]
    public async Task What_a_deleted_message_never_showed_gets_a_message_of_its_own()
    {
        await using var stage = await AlertStage.StartAsync(2);
        await stage.AddAsync(AlertStage.Of("a", 2, AlertKind.Crash));
        stage.Crash(0);
        await stage.TickAsync(6);

        stage.Post.Only.IsDeleted = true;
        stage.Crash(1);
        await stage.TickAsync(20);

        Assert.Equal(["○ Server 00 crashed", "○ Server 01 crashed"], stage.Post.Sent.Select(message => message.Title));
    }

    [Fact]
    public async Task A_deleted_channel_ends_the_alert_with_a_letter_and_a_record()
    {
        await using var stage = await StageAsync(AlertKind.Crash);
        stage.Post.Sending = MessageOutcome.ChannelGone;

        stage.Crash(0);
        await stage.TickAsync(10);

        Assert.Contains("its channel was deleted", Assert.Single(stage.Post.Letters).Text, StringComparison.Ordinal);
        Assert.Equal("alerts.end", Assert.Single(await stage.World.AuditAsync()).Action);
        Assert.Equal(0, stage.Alerts.Count);
        Assert.Empty(await stage.Book.AllAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_lost_permission_ends_it_after_ten_minutes_and_one_that_comes_back_does_not()
    {
        await using var stage = await StageAsync(AlertKind.Crash);
        stage.Post.Sending = MessageOutcome.NotPermitted;

        stage.Crash(0);
        await stage.TickAsync(400);
        stage.Post.Sending = MessageOutcome.Done;
        await stage.TickAsync(70);
        var told = stage.Post.Sent.Count;
        stage.Post.Sending = MessageOutcome.NotPermitted;
        stage.Tell(0, ServerCondition.Running);
        await stage.TickAsync(720);

        Assert.Equal(1, told);
        Assert.Contains("I may not write there", Assert.Single(stage.Post.Letters).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_its_creator_has_left_an_alert_on_their_own_link_ends()
    {
        await using var stage = await AlertStage.StartAsync();
        var alert = AlertStage.Of("a", 1, AlertKind.Crash);
        await stage.AddAsync(alert with { Standing = alert.Standing with { IsCommunity = false } });
        stage.Post.Member = new Membership(IsKnown: true, null);

        await stage.TickAsync(620);

        Assert.Contains("not a member", Assert.Single(stage.Post.Letters).Text, StringComparison.Ordinal);
        Assert.Equal(0, stage.Alerts.Count);
    }

    [Fact]
    public async Task When_its_creator_has_lost_the_server_nothing_is_told_and_then_it_ends()
    {
        await using var stage = await AlertStage.StartAsync();
        var alert = AlertStage.Of("a", 1, AlertKind.Crash);
        await stage.AddAsync(alert with { Standing = alert.Standing with { IsCommunity = false } });

        // Nora's list holds Survival alone.
        await stage.TickAsync(620);
        stage.Crash(0);
        await stage.TickAsync(620);

        Assert.Empty(stage.Post.Sent);
        Assert.Contains("does not reach these servers any more", Assert.Single(stage.Post.Letters).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_direct_message_goes_to_nobody_who_does_not_reach_the_server_at_that_moment()
    {
        await using var stage = await AlertStage.StartAsync();
        var alert = AlertStage.Of("a", 1, AlertKind.Crash);
        await stage.AddAsync(alert with { ChannelId = null, Standing = alert.Standing with { IsCommunity = false } });
        await stage.AddAsync(alert with { Id = "b", ChannelId = null });
        stage.Post.Member = new Membership(true, new Actor(1, "nora", FeatureWorld.Harbour, [], ManagesGuild: false));

        stage.Crash(0);
        await stage.TickAsync(10);

        Assert.Empty(stage.Post.Sent);
    }

    [Fact]
    public async Task A_guild_that_another_process_looks_after_is_left_alone()
    {
        await using var stage = await StageAsync(AlertKind.Crash);
        stage.Post.Guilds.Clear();

        await stage.TickAsync(70);
        stage.Crash(0);
        await stage.TickAsync(10);

        Assert.Equal((0, 0), (stage.Alerts.Count, stage.Post.Sent.Count));
    }

    private static void Restart(AlertStage stage, ServerCondition truth)
    {
        stage.Kill();
        Start(stage, truth);
    }

    private static void Start(AlertStage stage, ServerCondition truth)
    {
        stage.Start(1);
        stage.Tell(0, truth);
    }

    private static async Task<AlertStage> StageAsync(params AlertKind[] kinds)
    {
        var stage = await AlertStage.StartAsync();
        await stage.AddAsync(AlertStage.Of("a", 1, kinds));
        return stage;
    }
}
