using System.Net;
using PteroBot.Tests.Features.Backups;
using PteroBot.Tests.Interactions;
using static PteroBot.Tests.Features.Schedules.ScheduleScript;

namespace PteroBot.Tests.Features.Schedules;

public sealed class TasksTests
{
    [Fact]
    public async Task A_command_is_added_with_its_wait()
    {
        await using var world = await WithTasksAsync(Task());
        world.Http.On("POST", $"{Root}/1/tasks", HttpStatusCode.OK, Task(2));

        var calls = await AddAsync(world, "Command", "say Good night", "90", "yes");

        Assert.Equal("edit: The task is added.", calls[^1]);
        Assert.Equal("""{"action":"command","payload":"say Good night","time_offset":90,"continue_on_failure":true}""", Assert.Single(world.Sent($"{Root}/1/tasks")));
        var record = Assert.Single(await world.AuditAsync());
        Assert.Equal("schedules.task.create", record.Action);
        Assert.DoesNotContain("Good night", record.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Command", "", "0", "no", "Say which command is sent.")]
    [InlineData("Command", "say a\nstop", "0", "no", "A command is one line. Add a task for each.")]
    [InlineData("Power", "explode", "0", "no", "`explode` is no power signal. There are `start`, `stop`, `restart` and `kill`.")]
    [InlineData("Command", "say hi", "901", "no", "`901` is no number of seconds from 0 to 900. Longer waits are made of several tasks.")]
    [InlineData("Command", "say hi", "-1", "no", "`-1` is no number of seconds from 0 to 900. Longer waits are made of several tasks.")]
    [InlineData("Command", "say hi", "0", "perhaps", "Whether the next task comes after a failure: Answer that with yes or no.")]
    [InlineData("DeleteFiles", " ", "0", "no", "Say which files are deleted.")]
    [InlineData("Unknown", "x", "0", "no", "This button is from an older version. Run the command again.")]
    [InlineData("7", "x", "0", "no", "This button is from an older version. Run the command again.")]
    public async Task What_the_panel_would_not_take_is_told_and_not_sent(string action, string payload, string offset, string goesOn, string sentence)
    {
        await using var world = await WithTasksAsync(Task());

        var calls = await AddAsync(world, action, payload, offset, goesOn);

        Assert.Equal($"note: {sentence}", calls[^1]);
        Assert.Empty(world.Sent($"{Root}/1/tasks"));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "ServiceLimitExceededException", "Schedules may not have more than 10 tasks associated with them.", "has 1 task, and the panel allows no more in one schedule")]
    [InlineData(HttpStatusCode.Forbidden, "HttpForbiddenException", "A backup task cannot be created when the server's backup limit is set to 0.", "may have no backups, so a schedule cannot make them")]
    public async Task The_panel_s_limits_are_explained(HttpStatusCode status, string code, string detail, string sentence)
    {
        await using var world = await WithTasksAsync(Task());
        world.Http.Refuse("POST", $"{Root}/1/tasks", status, code, detail);

        var calls = await AddAsync(world, "Backup", "", "0", "no");

        Assert.Contains(sentence, calls[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("earlier", 2, 1, "It is task 1 now.")]
    [InlineData("later", 2, 5, "It is task 3 now.")]
    public async Task A_task_changes_places_with_its_neighbour_and_stays_as_it_is(string way, int task, int sequence, string said)
    {
        await using var world = await WithTasksAsync(Task(1), Task(2, "power", "restart", 60, true, place: 3), Task(3, place: 5));
        world.Http.On("POST", $"{Root}/1/tasks/{task}", HttpStatusCode.OK, Task(2));

        var calls = await world.HandleAsync(Typed.Press($"schedules/{way}/{FeatureWorld.Survival}/1/{task}", FeatureWorld.Nora));

        Assert.Equal($"edit: {said}", calls[^1]);
        Assert.Equal($$"""{"action":"power","payload":"restart","time_offset":60,"sequence_id":{{sequence}},"continue_on_failure":true}""", Assert.Single(world.Sent($"{Root}/1/tasks/{task}")));
    }

    [Fact]
    public async Task A_task_is_edited_in_a_form_from_memory()
    {
        await using var world = await WithTasksAsync(Task());
        world.Http.On("POST", $"{Root}/1/tasks/1", HttpStatusCode.OK, Task());
        await world.RunAsync("list");
        var asked = world.Asked.Count();

        var form = await world.HandleAsync(Typed.Press($"schedules/edittask/{FeatureWorld.Survival}/1/1", FeatureWorld.Nora));
        var askedForForm = world.Asked.Count() - asked;
        var calls = await world.HandleAsync(FakeInteractions.Modal($"schedules/savetask/{FeatureWorld.Survival}/1/1", FeatureWorld.Nora, FeatureWorld.Harbour,
            ("payload", "say ho"), ("offset", "0"), ("goes-on", "no")));

        Assert.Equal("modal: Edit a task", form[^1]);
        Assert.Equal(0, askedForForm);
        Assert.Equal("edit: Task 1 is changed.", calls[^1]);
        Assert.Equal("""{"action":"command","payload":"say ho","time_offset":0,"continue_on_failure":false}""", Assert.Single(world.Sent($"{Root}/1/tasks/1")));
    }

    [Fact]
    public async Task A_task_that_is_gone_is_told()
    {
        await using var world = await WithTasksAsync(Task());

        var calls = await world.HandleAsync(Typed.Press($"schedules/later/{FeatureWorld.Survival}/1/9", FeatureWorld.Nora));

        Assert.Equal("note: **Nightly** does not have this task any more.", calls[^1]);
    }

    private static async Task<FeatureWorld> WithTasksAsync(params string[] tasks) => (await FeatureWorld.StartAsync()).WithSchedules(Json(tasks: tasks));

    private static Task<IReadOnlyList<string>> AddAsync(FeatureWorld world, string action, string payload, string offset, string goesOn) =>
        world.HandleAsync(FakeInteractions.Modal($"schedules/addtask/{FeatureWorld.Survival}/1/{action}", FeatureWorld.Nora, FeatureWorld.Harbour,
            ("payload", payload), ("offset", offset), ("goes-on", goesOn)));
}
