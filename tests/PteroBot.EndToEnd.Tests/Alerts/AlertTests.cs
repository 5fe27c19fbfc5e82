using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.EndToEnd.Tests.Alerts;

/// <summary>Alerts in the sandbox: servers crash and stop, nodes and the panel fall, the bot is killed, people press what is theirs and what is not.</summary>
public sealed class AlertTests
{
    private static readonly SandboxOptions Quick = SandboxHost.Defaults with { Speed = 4 };

    [Fact]
    public async Task A_crash_is_one_message_that_says_in_the_end_how_long_it_lasted()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var owner = await AddAsync(sandbox, new { servers = "survival", what = "crash, started" });

        await sandbox.FaultAsync(new { target = "wings", kind = "crashServer", server = "survival", exitCode = 137, outOfMemory = true });
        var told = await owner.EventuallySeesAsync(seen => !seen.IsEphemeral && seen.Says("out of memory, exit code 137"), what: "the crash");
        var over = await owner.EventuallySeesAsync(told, seen => seen.Says("Restarted by itself: down for"), what: "its end");

        Assert.Contains("Survival crashed and runs again", over.Text, StringComparison.Ordinal);
        Assert.Single(await owner.SeesAsync(), seen => !seen.IsEphemeral);
    }

    [Fact]
    public async Task Killed_while_an_alert_is_open_the_bot_goes_on_with_the_same_message()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var owner = await AddAsync(sandbox, new { servers = "survival", what = "crash, stopped, started", after = 0 });

        await owner.RunAsync("power", new { server = "survival", action = "stop" });
        var told = await owner.EventuallySeesAsync(seen => !seen.IsEphemeral && seen.Says("Survival stopped"), what: "the stop");
        await sandbox.PostAsync("sandbox/bot", new { action = "kill" });
        await sandbox.PostAsync("sandbox/bot", new { action = "start" });
        await sandbox.UntilBotReadyAsync();
        await owner.RunAsync("power", new { server = "survival", action = "start" });
        await owner.EventuallySeesAsync(told, seen => seen.Says("Running again: down for"), what: "the end in the same message");

        Assert.Contains("asked by", told.Text, StringComparison.Ordinal);
        Assert.Single(await owner.SeesAsync(), seen => !seen.IsEphemeral && seen.Says("Alert "));
    }

    [Fact]
    public async Task A_silent_node_is_told_for_all_of_its_servers_and_a_silent_panel_is_not()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var owner = await AddAsync(sandbox, new { show = "own", what = "node, crash, stopped", after = 0 });

        await sandbox.FaultAsync(new { target = "panel", kind = "down" });
        await Task.Delay(TimeSpan.FromSeconds(5));
        await sandbox.ClearFaultsAsync();
        var silent = (await owner.SeesAsync()).Where(seen => !seen.IsEphemeral).ToList();
        await sandbox.FaultAsync(new { target = "wings", kind = "down", node = "node-1" });
        var told = await owner.EventuallySeesAsync(seen => !seen.IsEphemeral && seen.Says("node-1 does not answer"), what: "the silent node");
        await sandbox.ClearFaultsAsync();
        await EventuallyAsync(owner, told, "node-1 answers again");

        Assert.Empty(silent);
        Assert.Single(await owner.SeesAsync(), seen => !seen.IsEphemeral);
    }

    [Fact]
    public async Task It_is_told_to_its_creator_alone_where_they_want_it_so()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var owner = await AddAsync(sandbox, new { servers = "survival", what = "backup-finished, backup-failed", direct = true });

        await sandbox.FaultAsync(new { target = "wings", kind = "failBackup", server = "survival" });
        await owner.RunAsync("backups create", new { server = "survival", name = "unlucky" });
        await owner.EventuallySeesAsync(seen => seen.Says("Survival: backup failed"), channel: "dm", what: "the failed backup");

        Assert.DoesNotContain(await owner.SeesAsync(), seen => !seen.IsEphemeral && seen.Says("backup failed"));
    }

    [Fact]
    public async Task The_card_changes_what_is_told_tests_it_and_takes_it_away()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var owner = await AddAsync(sandbox, new { servers = "survival" });
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

    [Fact]
    public async Task Who_may_not_manage_messages_makes_sees_and_changes_nothing()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        await AddAsync(sandbox, new { servers = "survival" });

        foreach (var person in (string[])["member", "stranger"])
            foreach (var command in (string[])["alerts add", "alerts list"])
            {
                var answer = await sandbox.As(person).RunAsync(command);
                Assert.True(answer.Impossible is not null || answer.Text.Contains("Alerts are for people who may manage messages", StringComparison.Ordinal), $"{person} {command}: {answer}");
            }
    }

    [Fact]
    public async Task Another_guild_knows_nothing_of_it()
    {
        await using var sandbox = await SandboxHost.StartAsync(Quick);
        var owner = await AddAsync(sandbox, new { servers = "survival" });

        var removed = await owner.RunAsync("alerts remove", new { alert = "survival" }, channel: "lighthouse/general");

        Assert.True(removed.Impossible is not null || removed.Text.Contains("No alert here is called", StringComparison.Ordinal) || removed.Text.Contains("Alerts are for people", StringComparison.Ordinal), removed.ToString());
        Assert.Contains("Survival", (await owner.RunAsync("alerts list")).Text, StringComparison.Ordinal);
    }

    private static async Task<Person> AddAsync(SandboxHost sandbox, object options)
    {
        // On a busy machine the panel may answer too late the first time.
        for (var tries = 0; tries < 5 && !(await sandbox.LinkAsync("owner")).Text.Contains("Linked to", StringComparison.Ordinal); tries++)
            await Task.Delay(TimeSpan.FromSeconds(1));
        var owner = sandbox.As("owner");
        var added = await owner.RunAsync("alerts add", options);
        Assert.Contains("From now on", added.Text, StringComparison.Ordinal);
        // The alert has to have seen its servers before something happens to them.
        await Task.Delay(TimeSpan.FromSeconds(6));
        return owner;
    }

    /// <summary>A server whose node was silent is asked for every twenty seconds.</summary>
    private static async Task EventuallyAsync(Person person, Message message, string text)
    {
        for (var patience = 0; ; patience++)
            try
            {
                await person.EventuallySeesAsync(message, seen => seen.Says(text), what: text);
                return;
            }
            catch (TimeoutException) when (patience < 3)
            {
                // Not yet.
            }
    }
}
