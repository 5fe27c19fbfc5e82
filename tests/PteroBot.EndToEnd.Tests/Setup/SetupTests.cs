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
