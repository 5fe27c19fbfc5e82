using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary>Menus, buttons and forms of tasks.</summary>
[Reply(ReplyKind.Update)]
internal sealed class TaskControls(SchedulesWork schedules, TasksWork tasks, ScheduleMemory memory, RoomDoor door, TimeProvider clock) : RoomModule(door)
{
    [ComponentInteraction("schedules/task/*/*")]
    public Task OpenAsync(string server, string schedule) => InRoomAsync(server, ServerAction.ReadSchedules, async room =>
        (await tasks.FindAsync(room, schedule, Chosen.FirstOrDefault() ?? "", Cancellation)).Then(TaskCard.Of));

    [ComponentInteraction("schedules/add/*/*")]
    [Reply(ReplyKind.Modal)]
    public Task AddAsync(string server, string schedule) => ActionOf(Chosen.FirstOrDefault()) is { } action
        ? OpenAsync(ScheduleForms.NewTask(CustomId.Of("schedules", "addtask", server, schedule, $"{action}"), action))
        : RefuseAsync(new OldControl());

    [ModalInteraction("schedules/addtask/*/*/*")]
    public Task AddTaskAsync(string server, string schedule, string action, SubmittedModal modal) => InRoomAsync(server, ServerAction.UpdateSchedule, async room =>
    {
        if (ActionOf(action) is not { } kind)
            return new OldControl();
        return Draft(kind).Read().TryGet(out var wanted, out var refusal) && (await schedules.FindAsync(room, schedule, Cancellation)).TryGet(out var view, out refusal)
            ? SchedulesModule.Card(await tasks.AddAsync(view, wanted, Cancellation))
            : refusal;
    });

    [ComponentInteraction("schedules/edittask/*/*/*")]
    [Reply(ReplyKind.Modal)]
    public async Task EditAsync(string server, string schedule, string task)
    {
        if (!(await memory.FindAsync(Actor, server, schedule, Cancellation)).TryGet(out var known, out var refusal))
            await RefuseAsync(refusal);
        else if (known.Tasks.FirstOrDefault(candidate => $"{candidate.Id}" == task) is { } found)
            await OpenAsync(ScheduleForms.EditTask(CustomId.Of("schedules", "savetask", server, schedule, task), found));
        else
            await RefuseAsync(SchedulesTexts.NoSuchTask(known));
    }

    [ModalInteraction("schedules/savetask/*/*/*")]
    public Task SaveAsync(string server, string schedule, string task, SubmittedModal modal) => WithAsync(server, schedule, task, async view =>
        Draft(view.Task.Action).Read().TryGet(out var wanted, out var refusal) ? await tasks.SaveAsync(view, wanted, Cancellation) : refusal);

    [ComponentInteraction("schedules/earlier/*/*/*")]
    public Task EarlierAsync(string server, string schedule, string task) => WithAsync(server, schedule, task, view => tasks.MoveAsync(view, -1, Cancellation));

    [ComponentInteraction("schedules/later/*/*/*")]
    public Task LaterAsync(string server, string schedule, string task) => WithAsync(server, schedule, task, view => tasks.MoveAsync(view, 1, Cancellation));

    [ComponentInteraction("schedules/droptask/*/*/*")]
    public Task DropAsync(string server, string schedule, string task) => InRoomAsync(server, ServerAction.UpdateSchedule, async room =>
        (await tasks.FindAsync(room, schedule, task, Cancellation)).Then(view => TaskCard.DeleteQuestion(view, Confirming(ScheduleIds.To("deltask", view), clock), clock)));

    [ComponentInteraction("schedules/deltask/*/*/*/*")]
    [Confirmed]
    public Task DeleteAsync(string server, string schedule, string task, string confirmation) => WithAsync(server, schedule, task, view => tasks.DeleteAsync(view, Cancellation));

    private TaskDraft Draft(TaskAction action) => new(action, Typed(ScheduleForms.PayloadField), Typed(ScheduleForms.OffsetField), Typed(ScheduleForms.GoesOnField));

    // Only what the menu offers: anything else is not from us.
    private static TaskAction? ActionOf(string? name) =>
        Enum.TryParse<TaskAction>(name, out var action) && action is not TaskAction.Unknown && Enum.IsDefined(action) && $"{action}" == name ? action : null;

    private Task WithAsync(string server, string schedule, string task, Func<TaskView, Task<Decision<ScheduleView>>> work) => InRoomAsync(server, ServerAction.UpdateSchedule, async room =>
        (await tasks.FindAsync(room, schedule, task, Cancellation)).TryGet(out var view, out var refusal) ? SchedulesModule.Card(await work(view)) : refusal);
}
