using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.EndToEnd.Tests.Rooms;

/// <summary><c>/schedules</c> by its owner, by a subuser with few permissions, and by a stranger.</summary>
public sealed class SchedulesTests
{
    [Fact]
    public async Task The_owner_makes_a_schedule_fills_it_and_runs_it()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var empty = await owner.RunAsync("schedules list", new { server = "survival" });
        var made = await owner.RunAsync("schedules create", new { server = "survival", name = "Greeting", when = "every day at 05:00" });
        var filled = await AddAsync(owner, made.Message, "Command", "say Good morning");
        var again = await AddAsync(owner, filled.Message, "Command", "say Have fun", offset: "1");
        var run = await owner.PressAsync(again.Message, "Run now");
        await SandboxHost.UntilAsync(() => Task.FromResult(Only(sandbox)), schedule => !schedule.Processing, "the run has ended");
        var after = await owner.PressAsync(run.Message, "Refresh");
        var list = await owner.PressAsync(after.Message, "All schedules");

        Assert.Contains("There are none yet", empty.Text, StringComparison.Ordinal);
        Assert.Contains("does nothing yet", made.Text, StringComparison.Ordinal);
        Assert.Contains("Every day at 05:00 · `0 5 * * *`", made.Text, StringComparison.Ordinal);
        Assert.Contains($"<t:{Only(sandbox).NextRunAt!.Value.ToUnixTimeSeconds()}:R>", made.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Run now", made.Message.Pressable);
        Assert.Contains("1. Send `say Good morning`, at once\n2. Send `say Have fun`, 1 s later", again.Text, StringComparison.Ordinal);
        Assert.Contains("1 more task after the first, the last in 1 s", run.Text, StringComparison.Ordinal);
        Assert.Contains("Ran last", after.Text, StringComparison.Ordinal);
        Assert.Contains("● **Greeting** · 2 tasks", list.Text, StringComparison.Ordinal);
        Assert.Contains(Survival(sandbox).Wings.Console, line => line.Contains("Good morning", StringComparison.Ordinal));
        Assert.Contains(Survival(sandbox).Wings.Console, line => line.Contains("Have fun", StringComparison.Ordinal));
        Assert.All([made, run, list], answer => Assert.True(answer.Message.IsEphemeral));
    }

    [Fact]
    public async Task A_schedule_is_edited_switched_and_deleted_after_a_question()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        await owner.RunAsync("schedules create", new { server = "survival", name = "Nightly", when = "0 4 * * *" });

        var nothing = await owner.RunAsync("schedules edit", new { server = "survival", schedule = "nightly" });
        var clockAlone = await owner.RunAsync("schedules edit", new { server = "survival", schedule = "nightly", zone = "Europe/Berlin" });
        var renamed = await owner.RunAsync("schedules edit", new { server = "survival", schedule = "nightly", name = "Weekly" });
        var form = await owner.PressAsync(renamed.Message, "Edit…");
        var edited = await owner.SubmitAsync(form, new Dictionary<string, string> { ["name"] = "Weekly", ["when"] = "mondays and fridays at 18:30", ["zone"] = "", ["online"] = "yes" });
        var off = await owner.PressAsync(edited.Message, "Switch off");
        var odd = await owner.SubmitAsync(await owner.PressAsync(off.Message, "Edit…"), new Dictionary<string, string> { ["name"] = "Weekly", ["when"] = "sometimes", ["zone"] = "", ["online"] = "yes" });
        var cron = Only(sandbox).Cron;
        var question = await owner.RunAsync("schedules delete", new { server = "survival", schedule = "Weekly" });
        var kept = await owner.PressAsync(question.Message, "Keep it");
        var asked = await owner.PressAsync(kept.Message, "Delete");
        var deleted = await owner.PressAsync(asked.Message, "Delete it");

        Assert.StartsWith("Say what to change", nothing.Text, StringComparison.Ordinal);
        Assert.StartsWith("Say the time too", clockAlone.Text, StringComparison.Ordinal);
        Assert.Contains("**Weekly** is changed.", renamed.Text, StringComparison.Ordinal);
        Assert.Contains("Mondays and Fridays at 18:30", edited.Text, StringComparison.Ordinal);
        Assert.Contains("left out while the server is off", edited.Text, StringComparison.Ordinal);
        Assert.Contains("**Weekly** is off", off.Text, StringComparison.Ordinal);
        Assert.Contains("Next runs, if it were on", off.Text, StringComparison.Ordinal);
        Assert.Contains("I do not understand when that is", odd.Text, StringComparison.Ordinal);
        Assert.Equal(("30", "18", "1,5"), (cron.Minute, cron.Hour, cron.DayOfWeek));
        Assert.Contains("Weekly", kept.Text, StringComparison.Ordinal);
        Assert.Contains("are deleted", deleted.Text, StringComparison.Ordinal);
        Assert.Empty(Survival(sandbox).Schedules);
    }

    [Fact]
    public async Task Tasks_are_moved_edited_and_deleted()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var card = (await owner.RunAsync("schedules create", new { server = "survival", name = "Nightly", when = "every day at 04:00" })).Message;
        foreach (var payload in new[] { "say one", "say two" })
            card = (await AddAsync(owner, card, "Command", payload)).Message;
        card = (await AddAsync(owner, card, "Power", "restart", "60")).Message;
        card = (await AddAsync(owner, card, "Backup", "*.log", "0")).Message;

        var second = await OpenAsync(owner, card, TaskAt(sandbox, 2));
        var moved = await owner.PressAsync(second.Message, "▲ Earlier");
        var form = await owner.PressAsync((await OpenAsync(owner, moved.Message, TaskAt(sandbox, 1))).Message, "Edit…");
        var edited = await owner.SubmitAsync(form, new Dictionary<string, string> { ["payload"] = "say three", ["offset"] = "30", ["goes-on"] = "yes" });
        var question = await owner.PressAsync((await OpenAsync(owner, edited.Message, TaskAt(sandbox, 2))).Message, "Delete");
        var deleted = await owner.PressAsync(question.Message, "Delete it");

        Assert.Contains("Task 2 of 4", second.Text, StringComparison.Ordinal);
        Assert.Contains("1. Send `say two`, at once\n2. Send `say one`", moved.Text, StringComparison.Ordinal);
        Assert.Contains("1. Send `say three`, 30 s after the start · goes on after a failure", edited.Text, StringComparison.Ordinal);
        Assert.Contains("1. Send `say three`, 30 s after the start · goes on after a failure\n2. Restart the server, 1 min later\n3. Make a backup without `*.log`, at once", deleted.Text, StringComparison.Ordinal);
        Assert.Equal(3, Only(sandbox).Tasks.Count);
    }

    [Fact]
    public async Task A_restart_with_warning_is_one_command()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");

        var made = await sandbox.As("owner").RunAsync("schedules restart", new { server = "survival", when = "every day at 05:00" });

        var schedule = Only(sandbox);
        Assert.Contains("**Survival** restarts every day at 05:00", made.Text, StringComparison.Ordinal);
        Assert.Contains("Every day at 04:50 · `50 4 * * *`", made.Text, StringComparison.Ordinal);
        Assert.Equal((true, true), (schedule.Active, schedule.OnlyWhenOnline));
        Assert.Equal([("say The server restarts in 10 minutes", 0), ("say The server restarts in 5 minutes", 300), ("say The server restarts in 1 minute", 240), ("restart", 60)],
            schedule.Tasks.OrderBy(task => task.Sequence).Select(task => (task.Payload, task.TimeOffset)));
    }

    [Fact]
    public async Task A_panel_in_another_time_zone_keeps_its_own_clock_and_a_person_s_zone_is_moved_to_it()
    {
        Assert.SkipUnless(TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Tokyo", out var tokyo), "This machine does not know the zone.");
        await using var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults with { PanelZone = tokyo });
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");

        var panel = await owner.RunAsync("schedules create", new { server = "survival", name = "Panel", when = "every day at 05:00" });
        var mine = await owner.RunAsync("schedules create", new { server = "survival", name = "Mine", when = "every day at 05:00", zone = "UTC" });

        var (first, second) = (Survival(sandbox).Schedules[0], Survival(sandbox).Schedules[1]);
        Assert.Contains("UTC+09:00 then", panel.Text, StringComparison.Ordinal);
        Assert.Contains($"<t:{first.NextRunAt!.Value.ToUnixTimeSeconds()}:R>", panel.Text, StringComparison.Ordinal);
        Assert.Equal(20, first.NextRunAt!.Value.UtcDateTime.Hour);
        Assert.Contains("the panel keeps `0 14 * * *`", mine.Text, StringComparison.Ordinal);
        Assert.Equal(5, second.NextRunAt!.Value.UtcDateTime.Hour);
    }

    [Fact]
    public async Task A_run_that_a_stopped_server_cannot_take_is_told_before_it_is_tried()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        var made = await owner.RunAsync("schedules create", new { server = "skyblock", name = "Hello", when = "every 6 hours" });
        var none = await owner.RunAsync("schedules run", new { server = "skyblock", schedule = "hello" });
        await AddAsync(owner, made.Message, "Command", "say hi");

        var off = await owner.RunAsync("schedules run", new { server = "skyblock", schedule = "hello" });
        var unknown = await owner.RunAsync("schedules run", new { server = "skyblock", schedule = "nothing" });

        Assert.Contains("no tasks yet", none.Text, StringComparison.Ordinal);
        Assert.Contains("**Skyblock** is off, and the first task of **Hello** is a command", off.Text, StringComparison.Ordinal);
        Assert.Contains("no schedule called `nothing`", unknown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.AskedOfPanel("/execute"), call => call.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Schedules_and_times_complete_from_memory()
    {
        await using var sandbox = await SandboxHost.StartAsync();
        await sandbox.LinkAsync("owner");
        var owner = sandbox.As("owner");
        await owner.RunAsync("schedules create", new { server = "survival", name = "Nightly", when = "every day at 04:00" });

        var asked = sandbox.AskedOfPanel("/schedules").Count;
        var schedule = Assert.Single(await owner.CompleteAsync("schedules run", "schedule", "night", options: new { server = "survival" }));
        var when = await owner.CompleteAsync("schedules create", "when", "fridays at 6pm");
        var zones = await owner.CompleteAsync("schedules create", "zone", "berl");
        var stranger = await sandbox.As("stranger").CompleteAsync("schedules run", "schedule", "", options: new { server = "survival" });

        Assert.Equal(("Nightly · every day at 04:00", $"{Only(sandbox).Id}"), schedule);
        Assert.Equal(("fridays at 18:00 · 0 18 * * 5", "fridays at 6pm"), when[0]);
        Assert.Contains(("Europe/Berlin", "Europe/Berlin"), zones);
        Assert.Empty(stranger);
        Assert.Equal(asked, sandbox.AskedOfPanel("/schedules").Count);
    }

    [Fact]
    public Task Who_may_not_is_told_what_is_missing() => Refusals.AssertAsync("/schedules",
        ("schedules list", "schedule.read"), ("schedules show", "schedule.read"), ("schedules create", "schedule.create"), ("schedules edit", "schedule.update"),
        ("schedules run", "schedule.update"), ("schedules delete", "schedule.delete"), ("schedules restart", "schedule.create"));

    private static async Task<Answer> AddAsync(Person person, Message card, string action, string payload, string offset = "0")
    {
        var menu = card.Components.Select(component => (string?)component["custom_id"]).Single(id => id?.StartsWith("schedules/add/", StringComparison.Ordinal) == true)!;
        return await person.SubmitAsync(await person.SelectAsync(card, menu, action), new Dictionary<string, string> { ["payload"] = payload, ["offset"] = offset, ["goes-on"] = "no" });
    }

    private static Task<Answer> OpenAsync(Person person, Message card, int task) => person.SelectAsync(card,
        card.Components.Select(component => (string?)component["custom_id"]).Single(id => id?.StartsWith("schedules/task/", StringComparison.Ordinal) == true)!, $"{task}");

    private static Server Survival(SandboxHost sandbox) => sandbox.App.Panel.World.Servers[0];

    private static Schedule Only(SandboxHost sandbox) => Assert.Single(Survival(sandbox).Schedules);

    private static int TaskAt(SandboxHost sandbox, int place) => Only(sandbox).Tasks.Single(task => task.Sequence == place).Id;
}
