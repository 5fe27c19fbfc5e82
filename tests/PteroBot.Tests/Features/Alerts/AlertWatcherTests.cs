using PteroBot.Features.Alerts;
using PteroBot.Live;

namespace PteroBot.Tests.Features.Alerts;

/// <summary>What is told of one server: once, and in one message from its beginning to its end.</summary>
public sealed class AlertWatcherTests
{
    [Fact]
    public async Task A_crash_is_told_with_its_code_and_the_message_says_when_it_is_over()
    {
        await using var stage = await StageAsync(AlertKind.Crash, AlertKind.Stopped, AlertKind.Started);

        stage.Crash(0, code: 137);
        await stage.TickAsync(5);
        var told = stage.Post.Only.Text;
        await stage.TickAsync(175);
        stage.Tell(0, ServerCondition.Starting);
        stage.Tell(0, ServerCondition.Running);
        await stage.TickAsync(5);

        Assert.Contains("○ Server 00 crashed", told, StringComparison.Ordinal);
        Assert.Contains("out of memory, exit code 137", told, StringComparison.Ordinal);
        Assert.Contains("● Server 00 crashed and runs again", stage.Post.Only.Text, StringComparison.Ordinal);
        Assert.Contains("down for 3 min", stage.Post.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exit_with_code_0_while_running_is_a_crash_and_the_node_s_restart_stands_in_the_same_message()
    {
        await using var stage = await StageAsync(AlertKind.Crash, AlertKind.Stopped, AlertKind.Started);

        stage.Crash(0, code: 0);
        stage.Tell(0, ServerCondition.Starting);
        await stage.TickAsync(8);
        var starting = stage.Post.Only.Text;
        stage.Tell(0, ServerCondition.Running);
        await stage.TickAsync(5);

        Assert.Contains("exit code 0, though nobody stopped it", starting, StringComparison.Ordinal);
        Assert.Contains("starting it again by itself", starting, StringComparison.Ordinal);
        Assert.Contains("Restarted by itself: down for 8 s", stage.Post.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_the_node_leaves_down_is_said_to_stay_down()
    {
        await using var stage = await StageAsync(AlertKind.Crash);

        stage.Crash(0);
        stage.Tell(0, ServerCondition.Starting);
        await stage.TickAsync(10);
        stage.Crash(0);
        stage.Tell(0, new ServerHappening.LeftDown());
        await stage.TickAsync(5);

        Assert.Contains("2 times since", stage.Post.Only.Text, StringComparison.Ordinal);
        Assert.Contains("It stays down", stage.Post.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_ends_without_the_node_s_words_is_a_crash_after_all()
    {
        await using var stage = await StageAsync(AlertKind.Crash, AlertKind.Stopped);

        stage.Tell(0, ServerCondition.Offline);
        await stage.TickAsync(20);

        Assert.Contains("no word from the node", stage.Post.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_is_no_crash_and_says_who_asked()
    {
        await using var stage = await StageAsync(AlertKind.Crash, AlertKind.Stopped);

        stage.Stop(0);
        await stage.TickAsync(40);
        var told = stage.Post.Only.Text;
        stage.Tell(0, ServerCondition.Starting);
        stage.Tell(0, ServerCondition.Running);
        await stage.TickAsync(5);

        Assert.Contains("Server 00 stopped", told, StringComparison.Ordinal);
        Assert.Contains("was down and runs again", stage.Post.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_that_is_over_before_the_least_duration_is_not_told()
    {
        await using var stage = await StageAsync(AlertKind.Stopped, AlertKind.Started, AlertKind.Crash);

        stage.Stop(0);
        await stage.TickAsync(20);
        stage.Tell(0, ServerCondition.Starting);
        stage.Tell(0, ServerCondition.Running);
        await stage.TickAsync(60);

        Assert.Empty(stage.Post.Sent);
    }

    [Fact]
    public async Task A_suspension_is_a_stop_that_says_why()
    {
        await using var stage = await StageAsync(AlertKind.Crash, AlertKind.Stopped);

        stage.Stop(0);
        stage.Tell(0, ServerCondition.Suspended, live: false);
        await stage.TickAsync(40);

        Assert.Contains("is suspended", stage.Post.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_is_told_by_itself_where_nothing_was_told_of_the_stop()
    {
        await using var stage = await StageAsync(AlertKind.Started);

        stage.Stop(0);
        await stage.TickAsync(40);
        stage.Tell(0, ServerCondition.Starting);
        stage.Tell(0, ServerCondition.Running);
        await stage.TickAsync(5);

        Assert.Contains("● Server 00 is running", stage.Post.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silence_of_the_panel_tells_nothing_and_a_stop_meanwhile_is_told_as_found()
    {
        await using var stage = await StageAsync(AlertKind.Crash, AlertKind.Stopped, AlertKind.NodeDown);

        stage.Silence(0, SilenceReason.Unreachable);
        await stage.TickAsync(300);
        var silent = stage.Post.Sent.Count;
        stage.Tell(0, ServerCondition.Offline);
        await stage.TickAsync(40);

        Assert.Equal(0, silent);
        Assert.Contains("Found offline", stage.Post.Only.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("crashed at", stage.Post.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_node_is_told_and_so_is_its_return()
    {
        await using var stage = await StageAsync(AlertKind.NodeDown, AlertKind.Stopped);

        stage.Silence(0, SilenceReason.NodeDown);
        await stage.TickAsync(20);
        var early = stage.Post.Sent.Count;
        await stage.TickAsync(20);
        var told = stage.Post.Only.Text;
        await stage.TickAsync(80);
        stage.Tell(0, ServerCondition.Running);
        await stage.TickAsync(5);

        Assert.Equal(0, early);
        Assert.Contains("◌ A node does not answer", told, StringComparison.Ordinal);
        Assert.Contains("● A node answers again", stage.Post.Only.Text, StringComparison.Ordinal);
        Assert.Contains("silent for 2 min", stage.Post.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happens_again_within_the_cooldown_is_counted_in_the_same_message_and_later_it_is_a_new_one()
    {
        await using var stage = await StageAsync(AlertKind.Crash);

        for (var i = 0; i < 3; i++)
        {
            stage.Crash(0);
            await stage.TickAsync(5);
            stage.Tell(0, ServerCondition.Starting);
            stage.Tell(0, ServerCondition.Running);
            await stage.TickAsync(120);
        }
        var counted = stage.Post.Only.Text;
        await stage.TickAsync(300);
        stage.Crash(0);
        await stage.TickAsync(5);

        Assert.Contains("3 times since", counted, StringComparison.Ordinal);
        Assert.Equal(2, stage.Post.Sent.Count);
        Assert.DoesNotContain("times", stage.Post.Sent[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backups_and_installations_are_told_when_they_end()
    {
        await using var stage = await StageAsync(AlertKind.BackupFinished, AlertKind.BackupFailed, AlertKind.Installed);

        stage.Tell(0, new ServerHappening.BackupEnded(Guid.NewGuid(), true, 3L << 30));
        await stage.TickAsync(5);
        stage.Tell(0, new ServerHappening.BackupEnded(Guid.NewGuid(), false, 0));
        await stage.TickAsync(5);
        stage.Tell(0, ServerCondition.Installing, live: false);
        stage.Tell(0, ServerCondition.Offline, live: false);
        await stage.TickAsync(5);

        Assert.Equal(["● Server 00: backup finished", "⊘ Server 00: backup failed", "● Server 00 is installed"], stage.Post.Sent.Select(message => message.Title));
        Assert.Contains("3 GiB", stage.Post.Sent[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installation_that_fails_says_so()
    {
        await using var stage = await StageAsync(AlertKind.Installed);

        stage.Tell(0, ServerCondition.Installing, live: false);
        await stage.TickAsync();
        stage.Tell(0, ServerCondition.InstallFailed, live: false);
        await stage.TickAsync(5);

        Assert.Contains("could not be installed", stage.Post.Only.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_reinstallation_says_so_although_the_server_can_be_used_and_the_next_that_succeeds_as_well()
    {
        await using var stage = await StageAsync(AlertKind.Installed);

        foreach (var isFailed in (bool[])[true, false])
        {
            stage.Tell(0, ServerCondition.Installing, live: false);
            await stage.TickAsync();
            if (isFailed)
                stage.Tell(0, new ServerHappening.InstallFailed());
            stage.Tell(0, ServerCondition.Offline, live: true);
            await stage.TickAsync(5);
            // The panel says so until it is installed again.
            if (isFailed)
                stage.Tell(0, new ServerHappening.InstallFailed());
        }

        Assert.Contains("could not be installed", stage.Post.Sent[0].FirstText, StringComparison.Ordinal);
        Assert.Contains("is installed", stage.Post.Sent[^1].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_players_are_told_when_they_stay_and_when_they_have_gone()
    {
        await using var stage = await StageAsync(AlertKind.Players);

        stage.TellPlayers(0, 12);
        await stage.TickAsync(20);
        stage.TellPlayers(0, 3);
        await stage.TickAsync(20);
        var flapping = stage.Post.Sent.Count;
        stage.TellPlayers(0, 12);
        await stage.TickAsync(40);
        var told = stage.Post.Only.Text;
        stage.TellPlayers(0, 3);
        await stage.TickAsync(5);

        Assert.Equal(0, flapping);
        Assert.Contains("12 of 20 playing", told, StringComparison.Ordinal);
        Assert.Contains("Fewer than 10 again after", stage.Post.Only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_told_that_was_not_asked_for()
    {
        await using var stage = await StageAsync(AlertKind.BackupFailed);

        stage.Crash(0);
        stage.Tell(0, ServerCondition.Starting);
        stage.Tell(0, ServerCondition.Running);
        stage.Stop(0);
        stage.Silence(0, SilenceReason.NodeDown);
        await stage.TickAsync(120);

        Assert.Empty(stage.Post.Sent);
    }

    [Fact]
    public async Task A_server_that_is_off_when_the_alert_is_made_is_no_news()
    {
        await using var stage = await AlertStage.StartAsync(areRunning: false);
        stage.Tell(0, ServerCondition.Offline);
        await stage.AddAsync(AlertStage.Of("a", 1, [.. AlertKinds.All]));

        await stage.TickAsync(120);

        Assert.Empty(stage.Post.Sent);
    }

    [Fact]
    public async Task A_node_that_is_silent_when_the_alert_is_made_is_no_news()
    {
        await using var stage = await AlertStage.StartAsync(areRunning: false);
        stage.Silence(0, SilenceReason.NodeDown);
        await stage.AddAsync(AlertStage.Of("a", 1, [.. AlertKinds.All]));

        await stage.TickAsync(120);

        Assert.Empty(stage.Post.Sent);
    }

    private static async Task<AlertStage> StageAsync(params AlertKind[] kinds)
    {
        var stage = await AlertStage.StartAsync();
        await stage.AddAsync(AlertStage.Of("a", 1, kinds));
        return stage;
    }
}
