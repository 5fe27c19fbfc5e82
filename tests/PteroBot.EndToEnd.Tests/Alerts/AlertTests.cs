using System.Text.Json.Nodes;
using PteroBot.EndToEnd.Tests.Console;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Hosting;
using PteroBot.Sandbox.Wings;

namespace PteroBot.EndToEnd.Tests.Alerts;

/// <summary>Alerts in the sandbox: servers crash and stop, nodes and the panel fall, the bot is killed, people press what is theirs and what is not.</summary>
public sealed class AlertTests
{
    private static readonly SandboxOptions Quick = SandboxHost.Defaults with { Speed = 4 };

    [Fact]
    public async Task A_crash_is_one_message_through_a_kill_between_sending_and_storing_and_a_stop_one_through_a_kill_while_it_is_open()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var owner = await AddAsync(sandbox, new { servers = "survival", what = "crash, started", after = 0 });

        var killed = KillOnceSaid(sandbox, "Survival crashed");
        await sandbox.FaultAsync(new { target = "wings", kind = "crashServer", server = "survival", exitCode = 137, outOfMemory = true });
        await killed;
        var told = await owner.EventuallySeesAsync(seen => !seen.IsEphemeral && seen.Says("out of memory, exit code 137"), what: "the crash");
        await sandbox.StartAgainAsync();
        var over = await owner.EventuallySeesAsync(told, seen => seen.Says("down for"), what: "its end in the same message");
        Assert.Contains("Survival crashed and runs again", over.Text, StringComparison.Ordinal);
        Assert.Single(await owner.SeesAsync(), IsAlert);

        var card = (await owner.RunAsync("alerts edit", new { alert = "survival" })).Message;
        await owner.SelectAsync(card, card.MenuOf("alerts/kinds"), "stopped", "started");
        await sandbox.UntilHeardAsync("Survival");
        await owner.RunAsync("power", new { server = "survival", action = "stop" });
        var stopped = await owner.EventuallySeesAsync(seen => IsAlert(seen) && seen.Says("Survival stopped"), what: "the stop");
        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.StartAgainAsync();
        await owner.RunAsync("power", new { server = "survival", action = "start" });
        await owner.EventuallySeesAsync(stopped, seen => seen.Says("Running again: down for"), what: "the end in the same message");

        Assert.Contains("asked by", stopped.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await owner.SeesAsync()).Count(IsAlert));
    }

    [Fact]
    public async Task A_storm_is_one_message_that_calls_exactly_its_role_and_a_silent_panel_is_none()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick with { Servers = 10 });
        var role = await RoleAsync(sandbox, "Builders");
        var fleet = sandbox.App.Panel.World.Servers.Where(server => server.Name.StartsWith("Fleet", StringComparison.Ordinal) && server.Wings.State == PowerState.Running).Select(server => server.Name).ToList();
        var owner = await AddAsync(sandbox, new { servers = string.Join(", ", fleet), what = "crash, stopped, node", after = 0, cooldown = 10, role, channel = "servers" }, [.. fleet]);

        await sandbox.FaultAsync(new { target = "panel", kind = "down" });
        var card = (await owner.RunAsync("status", new { server = "survival" })).Message;
        await owner.EventuallySeesAsync(card, seen => seen.Says("does not answer") || seen.Says("has not answered") || seen.Says("Unknown"), what: "that the panel is silent");
        await sandbox.ClearFaultsAsync();
        Assert.Empty(await owner.SeesAsync("servers"));

        foreach (var server in fleet)
            await sandbox.FaultAsync(new { target = "wings", kind = "crashServer", server });
        var storm = await owner.EventuallySeesAsync(seen => seen.Says($"{fleet.Count} servers crashed"), "servers", "the storm");
        await owner.EventuallySeesAsync(storm, seen => seen.Says($"{fleet.Count} run again"), "servers", "its end");
        AssertCallsOnly(sandbox, storm, role);

        // The second crash of one of them within the cooldown, and within a minute, so that its node leaves it down.
        await sandbox.UntilHeardAsync(fleet[0]);
        await sandbox.FaultAsync(new { target = "wings", kind = "crashServer", server = fleet[0] });
        await owner.EventuallySeesAsync(storm, seen => seen.Says("2 times") && seen.Says("stays down"), "servers", "the second crash in the same message");

        await sandbox.FaultAsync(new { target = "wings", kind = "down", node = "node-1" });
        var node = await owner.EventuallySeesAsync(seen => seen.Says("node-1 does not answer"), "servers", "the silent node");
        await sandbox.ClearFaultsAsync();
        // A server whose node was silent is asked for every twenty seconds.
        await owner.PatientlySeesAsync(node, "node-1 answers again", "servers");
        AssertCallsOnly(sandbox, node, role);

        Assert.Equal([storm.Id, node.Id], (await owner.SeesAsync("servers")).Select(seen => seen.Id));
    }

    [Fact]
    public async Task The_card_changes_tests_and_removes_it_its_creator_alone_is_told_what_is_told_directly_and_nobody_else_has_a_say()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var owner = await AddAsync(sandbox, new { servers = "survival", what = "backup-finished, backup-failed", direct = true });

        foreach (var person in (string[])["member", "stranger"])
            foreach (var command in (string[])["alerts add", "alerts list"])
            {
                var answer = await sandbox.As(person).RunAsync(command);
                Assert.True(answer.Impossible is not null || answer.Text.Contains("Alerts are for people who may manage messages", StringComparison.Ordinal), $"{person} {command}: {answer}");
            }
        var elsewhere = await owner.RunAsync("alerts remove", new { alert = "survival" }, channel: "lighthouse/general");
        Assert.True(elsewhere.Impossible is not null || elsewhere.Text.Contains("No alert here is called", StringComparison.Ordinal) || elsewhere.Text.Contains("Alerts are for people", StringComparison.Ordinal), elsewhere.ToString());

        await sandbox.FaultAsync(new { target = "wings", kind = "failBackup", server = "survival" });
        await owner.RunAsync("backups create", new { server = "survival", name = "unlucky" });
        await owner.EventuallySeesAsync(seen => seen.Says("Survival: backup failed"), channel: "dm", what: "the failed backup");
        Assert.DoesNotContain(await owner.SeesAsync(), seen => !seen.IsEphemeral && seen.Says("backup failed"));

        var card = (await owner.RunAsync("alerts edit", new { alert = "survival" })).Message;
        await owner.SelectAsync(card, card.MenuOf("alerts/kinds"), "stopped", "memory");
        var limits = await owner.PressAsync(card, "Limits…");
        await owner.SubmitAsync(limits, new Dictionary<string, string> { ["cooldown"] = "7", ["after"] = "0", ["minutes"] = "3", ["marks"] = "80 / 85 / 90", ["players"] = "5" });
        var quiet = await owner.PressAsync(card, "Quiet hours…");
        await owner.SubmitAsync(quiet, new Dictionary<string, string> { ["hours"] = "22:00-07:00", ["zone"] = "Europe/Berlin" });
        card = await owner.EventuallySeesAsync(card, seen => seen.Says("22:00-07:00"), what: "the quiet hours");
        await owner.SelectAsync(card, card.MenuOf("alerts/channel"), "servers");
        var test = await owner.PressAsync(card, "Test");
        var sample = await owner.EventuallySeesAsync(seen => seen.Says("This is a test"), channel: "servers", what: "the sample");
        var question = await owner.PressAsync(card, "Remove");
        var removed = await owner.PressAsync(question.Message, "Remove");

        Assert.Contains("stops and high memory (80 % for 3 min)", card.Text, StringComparison.Ordinal);
        Assert.Contains("I may write in", test.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing has happened", sample.Text, StringComparison.Ordinal);
        Assert.Contains("is gone", removed.Text, StringComparison.Ordinal);
        Assert.Contains("There is no alert here yet", (await owner.RunAsync("alerts list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_message_stays_deleted_and_a_deleted_channel_ends_the_alert()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var owner = await AddAsync(sandbox, new { servers = "survival", what = "stopped", after = 0, cooldown = 0, channel = "servers" });

        await owner.RunAsync("power", new { server = "survival", action = "stop" });
        var told = await owner.EventuallySeesAsync(seen => seen.Says("Survival stopped"), channel: "servers", what: "the stop");
        await sandbox.PostAsync("sandbox/delete", new { message = told.Id });
        await owner.RunAsync("power", new { server = "survival", action = "start" });
        var card = (await owner.RunAsync("status", new { server = "survival" })).Message;
        await owner.EventuallySeesAsync(card, seen => seen.Pressable.Contains("Stop"), what: "the server running again");
        await owner.RunAsync("power", new { server = "survival", action = "stop" });
        var again = await owner.EventuallySeesAsync(seen => seen.Says("Survival stopped"), channel: "servers", what: "the second stop");
        await sandbox.PostAsync("sandbox/delete", new { channel = "servers" });
        await owner.RunAsync("power", new { server = "survival", action = "start" });
        var letter = await owner.EventuallySeesAsync(seen => seen.Says("has ended"), channel: "dm", what: "the letter");

        Assert.NotEqual(told.Id, again.Id);
        Assert.Contains("its channel was deleted", letter.Text, StringComparison.Ordinal);
    }

    private static bool IsAlert(Message seen) => !seen.IsEphemeral && seen.Says("Alert ");

    /// <summary>The bot is gone in the moment in which Discord has the message, and before Discord has answered.</summary>
    private static Task KillOnceSaid(SandboxHost sandbox, string text)
    {
        var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var discord = sandbox.App.Discord.World;
        var page = discord.Noticed;
        lock (discord.Gate)
            discord.Noticed = (what, data, person) =>
            {
                page?.Invoke(what, data, person);
                if (what != "messageCreated" || !data.ToJsonString().Contains(text, StringComparison.Ordinal))
                    return;
                discord.Noticed = page;
                sandbox.App.Bot.KillAsync(CancellationToken.None).ContinueWith(_ => killed.TrySetResult(), TaskScheduler.Default);
            };
        return killed.Task;
    }

    private static async Task<string> RoleAsync(SandboxHost sandbox, string name)
    {
        var harbour = (await sandbox.StateAsync())["guilds"]!.AsArray().Single(guild => (string?)guild!["name"] == "harbour")!;
        return (string)harbour["roles"]!.AsArray().Single(role => (string?)role!["name"] == name)!["id"]!;
    }

    private static void AssertCallsOnly(SandboxHost sandbox, Message message, string role)
    {
        var sent = sandbox.App.Traffic.Since(0, "discord").Select(entry => entry.Entry)
            .Single(entry => entry.Method == "POST" && entry.Response?.Contains($"\"id\":\"{message.Id}\"", StringComparison.Ordinal) == true);
        var body = JsonNode.Parse(sent.Request!)!;
        Assert.Equal($"<@&{role}>", (string?)body["content"]);
        Assert.Equal([role], body["allowed_mentions"]!["roles"]!.AsArray().Select(id => (string)id!));
        Assert.True(body["allowed_mentions"]!["parse"] is null or JsonArray { Count: 0 }, "Nobody else may be called.");
        Assert.Equal([role], message.CalledRoles);
    }

    private static async Task<Person> AddAsync(SandboxHost sandbox, object options, params string[] servers)
    {
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var added = await owner.RunAsync("alerts add", options);
        Assert.Contains("From now on", added.Text, StringComparison.Ordinal);
        // The alert has to see its servers before something happens to them.
        foreach (var server in servers.DefaultIfEmpty("Survival"))
            await sandbox.UntilHeardAsync(server);
        return owner;
    }
}
