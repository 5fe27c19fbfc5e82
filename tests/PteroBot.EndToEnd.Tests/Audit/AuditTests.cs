using System.Text;
using PteroBot.EndToEnd.Tests.MainJob;
using PteroBot.EndToEnd.Tests.People;

namespace PteroBot.EndToEnd.Tests.Audit;

/// <summary><c>/audit</c>, its file and its channel, in the real bot.</summary>
public sealed class AuditTests
{
    [Fact]
    public async Task What_people_do_is_read_by_administrators_only_in_their_own_guild_and_never_holds_a_key()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        var key = await sandbox.KeyOfAsync("owner");
        await sandbox.LinkAsync("owner");
        await sandbox.SetUpAsync();
        await sandbox.As("owner").RunAsync("databases create", new { server = "survival", name = "stats" });
        await sandbox.As("owner").RunAsync("console send", new { server = "survival", command = "rcon password=planted-secret" });

        var admin = await sandbox.As("admin").RunAsync("audit");
        var owner = await sandbox.As("owner").RunAsync("audit", new { action = "databases" });
        var member = await sandbox.As("member").RunAsync("audit");
        var stranger = await sandbox.As("stranger").RunAsync("audit");
        var elsewhere = await sandbox.As("stranger").RunAsync("audit", channel: await sandbox.ChannelAsync("lighthouse", "general"));
        var direct = await sandbox.As("admin").RunAsync("audit", channel: "dm");
        var file = await sandbox.As("admin").PressAsync(admin.Message, "CSV");
        var entry = await sandbox.As("admin").SelectAsync(admin.Message, admin.Message.MenuOf("audit/o"), OptionsOf(admin.Message)[0]);
        var back = await sandbox.As("admin").PressAsync(entry.Message, "Back");
        var csv = await FileAsync(sandbox, file);

        Assert.Contains("**nora** made the database **Survival\\: stats**", admin.Text, StringComparison.Ordinal);
        Assert.Contains("sent to the console of **Survival**", admin.Text, StringComparison.Ordinal);
        Assert.Contains("set the admin role to <@&", admin.Text, StringComparison.Ordinal);
        Assert.True(admin.Message.IsEphemeral);
        Assert.Contains("1 entry", owner.Text, StringComparison.Ordinal);
        Assert.Contains("panel administrators", member.Text, StringComparison.Ordinal);
        Assert.Contains("panel administrators", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nora", elsewhere.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Survival", direct.ToString(), StringComparison.Ordinal);
        Assert.Contains("Action: `", entry.Text, StringComparison.Ordinal);
        Assert.Contains("Audit log", back.Text, StringComparison.Ordinal);
        Assert.Contains("databases.create", csv, StringComparison.Ordinal);
        Assert.Contains("rcon password=***", csv, StringComparison.Ordinal);
        foreach (var secret in (string[])[key, key[16..], "planted-secret"])
        {
            Assert.DoesNotContain(secret, csv, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, admin.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Changes_are_repeated_in_the_chosen_channel_which_may_be_lost_and_found_again()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var card = await owner.SetupCardAsync();

        var chosen = await owner.SelectAsync(card, card.MenuOf("setup/channel"), "general");
        await owner.RunAsync("databases create", new { server = "survival", name = "stats" });
        var told = await owner.EventuallySeesAsync(seen => seen.Says("made the database"), what: "the line in the channel");
        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();
        await owner.RunAsync("databases create", new { server = "survival", name = "forum" });
        await owner.EventuallySeesAsync(seen => seen.Says("Survival\\: forum"), what: "the line after the restart");
        await sandbox.FaultAsync(new { target = "discord", kind = "status", status = 403, code = 50013, method = "POST", path = "/channels/" });
        var unharmed = await owner.RunAsync("databases rotate", new { server = "survival", database = "s1_stats" });
        var changed = await owner.PressAsync(unharmed.Message, "Rotate it");
        await SandboxHost.UntilAsync(() => Task.FromResult(sandbox.App.Traffic.Since(0, "discord")),
            calls => calls.Any(call => call.Entry is { Method: "POST", Status: 403 } && call.Entry.Path.EndsWith("/messages", StringComparison.Ordinal)), "the channel was written to in vain");
        var closed = await owner.RunAsync("setup check");
        await sandbox.ClearFaultsAsync();
        var report = await owner.SelectAsync(card, card.MenuOf("setup/channel"), "general");

        Assert.Contains("Changes are listed in", chosen.Text, StringComparison.Ordinal);
        Assert.False(told.IsEphemeral);
        Assert.Single(await owner.SeesAsync(), seen => seen.Content.Contains("Survival\\: stats", StringComparison.Ordinal));
        Assert.Contains("||`", changed.Text, StringComparison.Ordinal);
        Assert.Contains("I could not write in <#", closed.Text, StringComparison.Ordinal);
        Assert.Contains("Changes are listed in", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_the_bot_did_not_survive_is_marked_unknown_at_the_next_start()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        await sandbox.SetUpAsync();
        await sandbox.FaultAsync(new { target = "wings", kind = "slow", ms = 60_000, path = "/power" });
        _ = sandbox.As("owner").RunAsync("power", new { server = "survival", action = "restart" });
        // The panel has done it, and keeps its answer.
        var survival = sandbox.App.Panel.World.Servers.Single(server => server.Name == "Survival");
        await SandboxHost.UntilAsync(() => Task.FromResult(survival.Wings.State), state => state != "running", "the panel was asked");
        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.ClearFaultsAsync();
        await sandbox.PostAsync("sandbox/bot", new { action = "stop" });
        var before = StoreFile.Read(sandbox.App.BotData.Folder).Documents("audit").Count(record => (string?)record["Result"] == "Pending");
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();

        var list = await sandbox.As("admin").RunAsync("audit");
        await sandbox.PostAsync("sandbox/bot", new { action = "stop" });
        var after = StoreFile.Read(sandbox.App.BotData.Folder).Documents("audit").ToList();

        Assert.DoesNotContain(after, record => (string?)record["Result"] == "Pending");
        Assert.Equal(1, before);
        Assert.Single(after, record => (string?)record["Result"] == "Unknown");
        Assert.Contains("wanted to restart **Survival**; how it ended is not known", list.Text, StringComparison.Ordinal);
    }

    private static List<string> OptionsOf(Message message) =>
        [.. message.Components.First(component => ((string?)component["custom_id"])?.StartsWith("audit/o", StringComparison.Ordinal) == true)["options"]!.AsArray().Select(option => (string)option!["value"]!)];

    private static async Task<string> FileAsync(SandboxHost sandbox, Answer answer)
    {
        var url = (string)System.Text.Json.Nodes.JsonNode.Parse(answer.ToString())!["messages"]![0]!["attachments"]![0]!["url"]!;
        return Encoding.UTF8.GetString(await sandbox.Http.GetByteArrayAsync(new Uri(url), TestContext.Current.CancellationToken));
    }
}
