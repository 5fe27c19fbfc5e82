using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Setup;

/// <summary><c>/setup</c> step by step in the real bot, against the simulated panel.</summary>
public sealed class SetupTests
{
    [Fact]
    public async Task Each_step_is_tried_out_and_the_report_says_what_works()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        var state = await sandbox.StateAsync();
        var owner = sandbox.As("owner");
        var card = await owner.SetupCardAsync();
        var account = await sandbox.KeyOfAsync("owner");

        var wrong = await owner.SubmitAsync(await owner.PressAsync(card, "Application key"), account);
        var key = await owner.SubmitAsync(await owner.PressAsync(card, "Application key"), (string)state["panel"]!["keys"]!["application"]!);
        var community = await owner.SubmitAsync(await owner.PressAsync(card, "Community key"), account);
        var connection = await owner.SubmitAsync(await owner.PressAsync(card, "Headers, certificate"), new Dictionary<string, string> { ["headers"] = "X-Harbour: planted-header", ["certificate"] = "" });
        await sandbox.FaultAsync(new { target = "discord", kind = "status", status = 403, code = 50013, method = "POST", path = "/channels/" });
        var closed = await owner.SelectAsync(card, card.MenuOf("setup/channel"), "audit");
        await sandbox.ClearFaultsAsync();
        var channel = await owner.SelectAsync(card, card.MenuOf("setup/channel"), "general");
        var report = await owner.RunAsync("setup check");
        var logs = string.Join('\n', sandbox.App.Console.Lines);

        Assert.Contains("somebody's account key", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("Works, and reads Servers, Users, Nodes, Locations, Nests, Eggs, Allocations and Server Databases", key.Text, StringComparison.Ordinal);
        Assert.Contains("it acts as **nora**", community.Text, StringComparison.Ordinal);
        Assert.Contains("X-Harbour", connection.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("planted-header", connection.ToString(), StringComparison.Ordinal);
        Assert.Contains("I could not write in <#", closed.Text, StringComparison.Ordinal);
        Assert.Contains("Changes are listed in", channel.Text, StringComparison.Ordinal);
        Assert.Contains("its live socket opens", report.Text, StringComparison.Ordinal);
        Assert.Contains("Community key", report.Text, StringComparison.Ordinal);
        Assert.True(report.Message.IsEphemeral);
        Assert.DoesNotContain("planted-header", logs, StringComparison.Ordinal);
        Assert.DoesNotContain(account[16..], logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_names_the_channel_and_the_permission_that_is_missing_just_there()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        await owner.RunAsync("board create", new { servers = "survival" });
        await owner.EventuallySeesAsync(seen => !seen.IsEphemeral && seen.Says("Survival"), what: "the board");

        await owner.RunAsync("alerts add", new { servers = "survival" });
        var well = await CheckAsync(owner);
        await sandbox.PostAsync("sandbox/deny", new { channel = "general", permission = "EmbedLinks" });
        var noEmbeds = await CheckAsync(owner);
        var refused = await owner.RunAsync("alerts test", new { alert = "survival" });
        await sandbox.PostAsync("sandbox/deny", new { channel = "general", permission = "SendMessages" });
        var noMessages = await CheckAsync(owner);
        await sandbox.PostAsync("sandbox/deny", new { channel = "general", permission = "ViewChannel" });
        var hidden = await CheckAsync(owner);
        await sandbox.PostAsync("sandbox/hide", new { channel = "general", hidden = false });
        var again = await CheckAsync(owner);

        Assert.Contains("for boards and alerts: I may write there.", well, StringComparison.Ordinal);
        Assert.Contains("for boards and alerts: I lack **Embed Links** there.", noEmbeds, StringComparison.Ordinal);
        Assert.Contains(sandbox.App.Traffic.Since(0, "discord"), call => call.Entry is { Method: "POST", Status: 403, Response: { } body } && body.Contains("50013", StringComparison.Ordinal));
        Assert.Contains("may not write", refused.Text, StringComparison.Ordinal);
        Assert.Contains("for boards and alerts: I lack **Send Messages** and **Embed Links** there.", noMessages, StringComparison.Ordinal);
        Assert.Contains("for boards and alerts: I lack **View Channel** there.", hidden, StringComparison.Ordinal);
        Assert.Contains("for boards and alerts: I may write there.", again, StringComparison.Ordinal);
    }

    /// <summary>The report; somebody who is told to wait a moment waits.</summary>
    private static async Task<string> CheckAsync(Person owner)
    {
        while (true)
        {
            var answer = await owner.RunAsync("setup check");
            if (!answer.Text.Contains("a moment ago", StringComparison.Ordinal))
                return answer.Text;
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_panel_that_is_down_is_said_and_nothing_is_lost()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var owner = sandbox.As("owner");

        await sandbox.FaultAsync(new { target = "panel", kind = "status", status = 503 });
        var down = await owner.RunAsync("setup show");
        var report = await owner.RunAsync("setup check");
        await sandbox.ClearFaultsAsync();
        var up = await owner.PressAsync(down.Message, "Check again");

        Assert.Contains("Kept; whether it works cannot be said", down.Text, StringComparison.Ordinal);
        Assert.Contains("to look at", report.Text, StringComparison.Ordinal);
        Assert.Contains("Works, and reads", up.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_manages_the_discord_server_sets_it_up()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();

        foreach (var person in new[] { "member", "stranger" })
        {
            Assert.DoesNotContain("Works, and reads", (await sandbox.As(person).RunAsync("setup show")).ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("Health report", (await sandbox.As(person).RunAsync("setup check")).ToString(), StringComparison.Ordinal);
        }
        var elsewhere = await sandbox.As("stranger").RunAsync("setup show", channel: await sandbox.ChannelAsync("lighthouse", "general"));
        Assert.DoesNotContain("Works, and reads", elsewhere.ToString(), StringComparison.Ordinal);
    }
}
