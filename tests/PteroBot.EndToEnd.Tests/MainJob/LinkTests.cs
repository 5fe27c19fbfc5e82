using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.MainJob;

/// <summary>Linking a panel account, through modals, over real sockets.</summary>
public sealed class LinkTests
{
    [Fact]
    public async Task A_link_shows_the_account_and_replaces_an_older_one_and_can_be_taken_back()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        var owner = sandbox.As("owner");

        var linked = await sandbox.LinkAsync("owner");
        var shown = await owner.RunAsync("account show");
        var again = await sandbox.LinkAsync("owner", await sandbox.KeyOfAsync("member"));
        var question = await owner.RunAsync("unlink");
        var gone = await owner.PressIdAsync(question.Message, (string)question.Message.Buttons[0]["custom_id"]!);
        var after = await owner.RunAsync("servers");

        Assert.All([linked, shown, again, question, gone, after], answer => Assert.All(answer.Messages, message => Assert.True(message.IsEphemeral)));
        Assert.Contains("nora", linked.Text, StringComparison.Ordinal);
        Assert.Contains("10 servers", linked.Text, StringComparison.Ordinal);
        Assert.Contains("nora", shown.Text, StringComparison.Ordinal);
        Assert.Contains("mia", again.Text, StringComparison.Ordinal);
        Assert.Contains("/link", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_of_a_root_administrator_is_linked_with_a_warning()
    {
        await using var sandbox = await SandboxHost.StartAsync();

        var linked = await sandbox.LinkAsync("admin");

        Assert.Contains("adam", linked.Text, StringComparison.Ordinal);
        Assert.Contains("administrator", linked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application", "application")]
    [InlineData("otherPanelSoftware", "Pelican")]
    [InlineData("nonsense", "ptlc_")]
    [InlineData("unknown", "does not know")]
    public async Task A_wrong_key_is_told_apart_and_nothing_is_linked(string kind, string said)
    {
        await using var sandbox = await SandboxHost.StartAsync();
        var state = await sandbox.StateAsync();
        var key = kind switch
        {
            "nonsense" => "hunter2",
            "unknown" => "ptlc_" + new string('x', 43),
            _ => (string)state["panel"]!["keys"]![kind]!,
        };

        var refused = await sandbox.LinkAsync("owner", key);
        var after = await sandbox.As("owner").RunAsync("servers");

        Assert.Contains(said, refused.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(key, refused.ToString(), StringComparison.Ordinal);
        Assert.Contains("not linked", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_panel_that_wants_two_factor_authentication_is_told_as_that()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.FaultAsync(new { target = "panel", kind = "twoFactor" });

        var refused = await sandbox.LinkAsync("owner");

        Assert.Contains("two-factor", refused.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_link_survives_a_kill_and_a_kill_in_its_middle_leaves_a_working_bot()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var opened = await sandbox.As("member").RunAsync("link");
        await sandbox.FaultAsync(new { target = "panel", kind = "slow", ms = 1500 });
        var begun = sandbox.App.Traffic.Last;
        var submitting = sandbox.As("member").SubmitAsync(opened, await sandbox.KeyOfAsync("member"));
        // The bot has told Discord that an answer will come, and asks the slow panel now.
        await SandboxHost.UntilAsync(() => Task.FromResult(sandbox.App.Traffic.Since(begun, "discord")),
            calls => calls.Any(call => call.Entry.Path.EndsWith("/callback", StringComparison.Ordinal)), "the form was taken");

        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.ClearFaultsAsync();
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();
        await SwallowAsync(submitting);

        Assert.Contains("nora", (await sandbox.As("owner").RunAsync("account show")).Text, StringComparison.Ordinal);
        Assert.Contains("mia", (await sandbox.LinkAsync("member")).Text, StringComparison.Ordinal);
    }

    // Its bot was killed: how that call ends is not what is tested.
    private static async Task SwallowAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (HttpRequestException)
        {
        }
        catch (TaskCanceledException)
        {
        }
    }
}
