using System.Net;
using PteroBot.Audit;
using PteroBot.Interactions;
using PteroBot.Tests.Features.Backups;
using static PteroBot.Tests.Features.Schedules.ScheduleScript;

namespace PteroBot.Tests.Features.Schedules;

public sealed class SchedulesTests
{
    [Fact]
    public async Task A_schedule_is_made_from_plain_words()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSchedules();
        world.Http.On("POST", Root, HttpStatusCode.OK, Json());

        var calls = await world.RunAsync("create", ("name", "Nightly"), ("when", "every day at 04:00"));

        Assert.Equal("edit: **Nightly** is made, but does nothing yet: give it tasks.", calls[^1]);
        Assert.Equal("""{"name":"Nightly","minute":"0","hour":"4","day_of_month":"*","month":"*","day_of_week":"*","is_active":true,"only_when_online":false}""", Assert.Single(world.Sent(Root)));
        var record = Assert.Single(await world.AuditAsync());
        Assert.Equal(("schedules.create", FeatureWorld.Survival, "Survival: Nightly", AuditResult.Succeeded), (record.Action, record.Target, record.TargetName, record.Result));
    }

    [Fact]
    public async Task What_was_made_is_told_though_the_list_does_not_come_afterwards()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSurvival("running");
        world.Http.Refuse("GET", Root, HttpStatusCode.InternalServerError, "ErrorException", "An unexpected error was encountered.");
        world.Http.On("POST", Root, HttpStatusCode.OK, Json());

        var calls = await world.RunAsync("create", ("name", "Nightly"), ("when", "every day at 04:00"));

        Assert.StartsWith("edit: **Nightly** is made", calls[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/Berlin", "+00:00", 0, "4")] // UTC on the panel, UTC+1 in the winter of Berlin.
    [InlineData("Europe/Berlin", "+00:00", 240, "3")] // The summer.
    [InlineData("Europe/Berlin", "+01:00", 0, "5")]
    [InlineData("-5", "+01:00", 0, "11")]
    public async Task A_time_by_the_person_s_clock_is_moved_to_the_panel_s(string zone, string panel, int days, string hour)
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSchedules().WithPanelClock(panel);
        world.Http.On("POST", Root, HttpStatusCode.OK, Json());
        world.Clock.Advance(TimeSpan.FromDays(days));

        await world.RunAsync("create", ("name", "Nightly"), ("when", "every day at 05:00"), ("zone", zone));

        Assert.Contains($"\"minute\":\"0\",\"hour\":\"{hour}\"", Assert.Single(world.Sent(Root)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nowhere/Land", "every day at 05:00", "I do not know the time zone `Nowhere/Land`.")]
    [InlineData("+2", "on the 1st of every month at 01:00", "other days than a schedule can name")]
    [InlineData("+2", "some day", "I do not understand when that is.")]
    public async Task A_zone_that_cannot_be_used_makes_nothing(string zone, string when, string sentence)
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSchedules().WithPanelClock("+00:00");

        var calls = await world.RunAsync("create", ("name", "Nightly"), ("when", when), ("zone", zone));

        Assert.Contains(sentence, calls[^1], StringComparison.Ordinal);
        Assert.Empty(world.Sent(Root));
        Assert.Empty(await world.AuditAsync());
    }

    [Fact]
    public async Task An_edit_sends_everything_that_was_not_changed_again()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSchedules(Json(onlyWhenOnline: true));
        world.Http.On("POST", $"{Root}/1", HttpStatusCode.OK, Json(name: "Daily", onlyWhenOnline: true));

        var calls = await world.RunAsync("edit", ("schedule", "nightly"), ("name", "Daily"));

        Assert.Equal("edit: **Daily** is changed.", calls[^1]);
        Assert.Equal("""{"name":"Daily","minute":"0","hour":"4","day_of_month":"*","month":"*","day_of_week":"*","is_active":true,"only_when_online":true}""", Assert.Single(world.Sent($"{Root}/1")));
    }

    [Fact]
    public async Task Switching_off_changes_nothing_else()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSchedules(Json(onlyWhenOnline: true));
        world.Http.On("POST", $"{Root}/1", HttpStatusCode.OK, Json(state: "off"));

        var calls = await world.HandleAsync(Typed.Press($"schedules/switch/{FeatureWorld.Survival}/1", FeatureWorld.Nora));

        Assert.Equal("edit: **Nightly** is off: it runs only when somebody presses **Run now**.", calls[^1]);
        Assert.Contains("\"hour\":\"4\",\"day_of_month\":\"*\",\"month\":\"*\",\"day_of_week\":\"*\",\"is_active\":false,\"only_when_online\":true", Assert.Single(world.Sent($"{Root}/1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_tells_what_follows()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSchedules(Json(tasks: [Task(1), Task(2, offset: 300), Task(3, "power", "restart", 60)]));
        world.Http.On("POST", $"{Root}/1/execute", HttpStatusCode.Accepted, "[]");

        var calls = await world.RunAsync("run", ("schedule", "1"));

        Assert.Equal("edit: **Nightly** runs: 2 more tasks after the first, the last in 6 min.", calls[^1]);
        Assert.Equal("schedules.run", Assert.Single(await world.AuditAsync()).Action);
    }

    [Theory]
    [InlineData("running", "on", false, 0, "has no tasks yet")]
    [InlineData("running", "running", false, 1, "runs at this moment")]
    [InlineData("offline", "on", false, 1, "the first task of **Nightly** is a command")]
    [InlineData("stopping", "on", true, 1, "runs only while it is on")]
    public async Task A_run_that_would_come_to_nothing_is_not_begun(string server, string schedule, bool onlyWhenOnline, int tasks, string sentence)
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSchedulesWhile(server, Json(state: schedule, onlyWhenOnline: onlyWhenOnline, tasks: [.. Enumerable.Repeat(Task(), tasks)]));

        var calls = await world.RunAsync("run", ("schedule", "1"));

        Assert.Contains(sentence, calls[^1], StringComparison.Ordinal);
        Assert.Empty(world.Sent($"{Root}/1/execute"));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, "DaemonConnectionException", "There was an error while communicating with the machine running this server.", "did not take it: most likely it is not running")]
    [InlineData(HttpStatusCode.GatewayTimeout, "DaemonConnectionException", "Could not establish a connection to the machine running this server. Please try again.", "does not answer")]
    public async Task The_failure_of_the_first_task_is_told(HttpStatusCode status, string code, string detail, string sentence)
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSchedules(Json(tasks: Task()));
        world.Http.Refuse("POST", $"{Root}/1/execute", status, code, detail);

        var calls = await world.RunAsync("run", ("schedule", "1"));

        Assert.Contains(sentence, calls[^1], StringComparison.Ordinal);
        Assert.Equal(AuditResult.Failed, Assert.Single(await world.AuditAsync()).Result);
    }

    [Fact]
    public async Task Two_schedules_of_one_name_are_not_guessed_between()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSchedules(Json(1), Json(2));

        var calls = await world.RunAsync("run", ("schedule", "Nightly"));

        Assert.Contains("no schedule called `Nightly`, or more than one", calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cron_that_only_the_panel_refuses_is_told_in_words()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSchedules();
        world.Http.Refuse("POST", Root, HttpStatusCode.BadRequest, "DisplayException", "The cron data provided does not evaluate to a valid expression.");

        var calls = await world.RunAsync("create", ("name", "Nightly"), ("when", "0 22-2 * * *"));

        Assert.EndsWith("The panel does not understand `0 22-2 * * *`.", calls[^1], StringComparison.Ordinal);
        Assert.Equal(AuditResult.Refused, Assert.Single(await world.AuditAsync()).Result);
    }

    [Fact]
    public async Task Deleting_asks_first_and_needs_the_answer_of_who_was_asked()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSchedules(Json());
        world.Http.On("DELETE", $"{Root}/1", HttpStatusCode.NoContent, "");
        var confirmed = Confirmation.For(FeatureWorld.Nora.Id, world.Clock).ToString();
        var stolen = Confirmation.For(FeatureWorld.Sam.Id, world.Clock).ToString();

        var question = await world.RunAsync("delete", ("schedule", "1"));
        var wrong = await world.HandleAsync(Typed.Press($"schedules/delete/{FeatureWorld.Survival}/1/{stolen}", FeatureWorld.Nora));
        var before = world.Asked.Count(asked => asked.StartsWith("DELETE", StringComparison.Ordinal));
        var deleted = await world.HandleAsync(Typed.Press($"schedules/delete/{FeatureWorld.Survival}/1/{confirmed}", FeatureWorld.Nora));

        Assert.Equal("edit: Delete Nightly?", question[^1]);
        Assert.Equal("note: This question was asked of somebody else.", wrong[^1]);
        Assert.Equal(0, before);
        Assert.Equal("edit: **Nightly** and its tasks are deleted.", deleted[^1]);
    }

    [Fact]
    public async Task A_form_for_a_schedule_that_is_not_remembered_says_so_without_a_request()
    {
        await using var world = await FeatureWorld.StartAsync();

        var calls = await world.HandleAsync(Typed.Press($"schedules/edit/{FeatureWorld.Survival}/1", FeatureWorld.Nora));

        Assert.EndsWith("I do not remember this schedule any more. Use /schedules list again.", calls[^1], StringComparison.Ordinal);
        Assert.Empty(world.AskedOfServers);
    }

    [Fact]
    public async Task Who_may_look_only_cannot_change_by_an_old_button()
    {
        await using var world = (await FeatureWorld.StartAsync()).WithSchedulesFor("schedule.read", Json(tasks: Task()));
        string[] ways = ["run", "switch"];
        string[] ofTask = ["earlier", "later", "droptask"];

        var answers = new List<string>();
        foreach (var id in ways.Select(way => $"schedules/{way}/{FeatureWorld.Survival}/1").Concat(ofTask.Select(way => $"schedules/{way}/{FeatureWorld.Survival}/1/1")))
            answers.Add((await world.HandleAsync(Typed.Press(id, FeatureWorld.Nora)))[^1]);

        Assert.All(answers, answer => Assert.StartsWith("note: You do not have the permission `schedule.update`", answer, StringComparison.Ordinal));
        Assert.DoesNotContain(world.Asked, asked => asked.StartsWith("POST", StringComparison.Ordinal));
    }
}
