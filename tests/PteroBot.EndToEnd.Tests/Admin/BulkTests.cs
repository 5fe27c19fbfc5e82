using System.Text.Json.Nodes;
using PteroBot.EndToEnd.Tests.MainJob;
using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Admin;

/// <summary><c>/admin bulk</c>: the same for many servers.</summary>
public sealed class BulkTests
{
    [Fact]
    public async Task Many_servers_are_suspended_after_their_number_was_typed_and_each_is_recorded_and_told()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");

        var preview = (await admin.RunAsync("admin bulk run", new { action = "Suspend", owner = "nora", node = "1" })).Message;
        var wrong = await admin.SubmitAsync(await admin.PressAsync(preview, "Suspend…"), "5");
        var untouched = sandbox.AskedOfPanel("/suspend").Count;
        var begun = await admin.SubmitAsync(await admin.PressAsync(preview, "Suspend…"), "4");
        var done = await admin.EventuallySeesAsync(preview, seen => seen.Says("0 failed") && seen.Says("4 of 4"));
        var file = await FileAsync(sandbox, admin, done);
        var again = await admin.RunAsync("admin bulk run", new { action = "Suspend", owner = "nora", node = "1" });

        Assert.Contains("Suspend 4 servers?", preview.Text, StringComparison.Ordinal);
        Assert.Contains("of nora, on node-1", preview.Text, StringComparison.Ordinal);
        Assert.Contains("1 more have nothing to do", preview.Text, StringComparison.Ordinal);
        Assert.Contains("another number was typed, so nothing was done", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(0, untouched);
        Assert.NotEmpty(begun.Messages);
        Assert.Equal(4, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Count(line => line.Contains(",done,", StringComparison.Ordinal)));
        Assert.Contains("there is nothing to do", again.Text, StringComparison.Ordinal);
        Assert.All(sandbox.App.Panel.World.Servers.Where(server => server.Node.Id == 1 && server.Owner.Username == "nora"), server => Assert.True(server.IsSuspended || server.IsTransferring));
        await sandbox.PostAsync("sandbox/bot", new { action = "stop" });
        Assert.Equal(4, StoreFile.Read(sandbox.App.BotData.Folder).Documents("audit").Count(record => (string?)record["Action"] == "server.suspend" && (string?)record["Result"] == "Succeeded"));
    }

    [Fact]
    public async Task It_goes_on_when_single_servers_fail_and_says_which_and_why()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");

        var preview = (await admin.RunAsync("admin bulk run", new { action = "Suspend" })).Message;
        var count = preview.Embeds[0]["title"]!.ToString().Split(' ')[1];
        await admin.SubmitAsync(await admin.PressAsync(preview, "Suspend…"), count);
        var done = await admin.EventuallySeesAsync(preview, seen => seen.Says($"{count} of {count}") && !seen.Pressable.Contains("Cancel"));

        Assert.Contains("**all of the panel**", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Wanderer", done.Text, StringComparison.Ordinal);
        Assert.Contains("moving to another node", done.Text, StringComparison.Ordinal);
        Assert.Contains("does not answer", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0 done", done.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 failed", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_when_its_owner_cancels_and_goes_on_with_the_rest_when_asked()
    {
        await using var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults with { Servers = 30 });
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var preview = (await admin.RunAsync("admin bulk run", new { action = "Suspend", search = "Fleet" })).Message;
        await sandbox.FaultAsync(new { target = "panel", kind = "slow", ms = 300, path = "/suspend" });

        await admin.SubmitAsync(await admin.PressAsync(preview, "Suspend…"), "30");
        var cancelled = await admin.PressAsync(await admin.EventuallySeesAsync(preview, seen => seen.Pressable.Contains("Cancel")), "Cancel");
        var ended = await admin.EventuallySeesAsync(preview, seen => seen.Says("It was cancelled"));
        var suspended = sandbox.App.Panel.World.Servers.Count(server => server.IsSuspended && server.Name.StartsWith("Fleet", StringComparison.Ordinal));
        await sandbox.ClearFaultsAsync();
        await admin.PressIdAsync(ended, (string)ended.Buttons.Single(button => ((string?)button["label"])!.StartsWith("Go on", StringComparison.Ordinal))["custom_id"]!);
        var done = await admin.EventuallySeesAsync(preview, seen => seen.Says("30 of 30") && seen.Says("30 done"));

        Assert.Contains("It ends after the server that is under way", cancelled.Text, StringComparison.Ordinal);
        Assert.Contains("not tried", ended.Text, StringComparison.Ordinal);
        Assert.InRange(suspended, 1, 29);
        Assert.DoesNotContain("Go on", string.Join(' ', done.Pressable), StringComparison.Ordinal);
        Assert.Equal(30, sandbox.AskedOfPanel("/suspend").Count);
    }

    [Fact]
    public async Task Two_presses_begin_it_once_and_a_killed_bot_loses_nothing_of_what_was_done()
    {
        await using var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults with { Servers = 20 });
        await sandbox.SetUpAsync();
        var admin = sandbox.As("admin");
        var preview = (await admin.RunAsync("admin bulk run", new { action = "Suspend", search = "Fleet" })).Message;
        await sandbox.FaultAsync(new { target = "panel", kind = "slow", ms = 400, path = "/suspend" });
        var one = await admin.PressAsync(preview, "Suspend…");
        var two = await admin.PressAsync(preview, "Suspend…");

        await Task.WhenAll(admin.SubmitAsync(one, "20"), admin.SubmitAsync(two, "20"));
        await SandboxHost.UntilAsync(() => Task.FromResult(sandbox.AskedOfPanel("/suspend").Count), asked => asked >= 5, "five were asked");
        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.ClearFaultsAsync();
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();
        var list = (await admin.RunAsync("admin bulk jobs")).Message;
        var job = (string)list.Select!["options"]![0]!["value"]!;
        // Whoever ran it counts as dead after half a minute of silence.
        var opened = (await admin.SelectAsync(list, "bulk/open", job)).Message;
        opened = await SandboxHost.UntilAsync(async () => (await admin.PressAsync(opened, "Refresh")).Message, seen => seen.Says("interrupted"), "it is told as interrupted");
        await admin.PressIdAsync(opened, (string)opened.Buttons.Single(button => ((string?)button["label"])!.StartsWith("Go on", StringComparison.Ordinal))["custom_id"]!);
        var done = await admin.EventuallySeesAsync(opened, seen => seen.Says("20 of 20"));

        Assert.Contains("20 done", done.Text, StringComparison.Ordinal);
        Assert.All(sandbox.App.Panel.World.Servers.Where(server => server.Name.StartsWith("Fleet", StringComparison.Ordinal)), server => Assert.True(server.IsSuspended));
        // Once each; the one that was under way at the kill may have been asked twice.
        Assert.InRange(sandbox.AskedOfPanel("/suspend").Count, 20, 21);
    }

    /// <summary>The attachment, as the person downloads it.</summary>
    private static async Task<string> FileAsync(SandboxHost sandbox, Person person, Message message)
    {
        var answer = await person.PressAsync(message, "Result file");
        var url = (string)JsonNode.Parse(answer.ToString())!["messages"]![0]!["attachments"]![0]!["url"]!;
        return await sandbox.Http.GetStringAsync(url);
    }
}
