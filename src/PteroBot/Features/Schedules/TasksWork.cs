using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary>Changes the tasks of schedules.</summary>
internal sealed class TasksWork(SchedulesWork schedules, AuditLog audit)
{
    public async Task<Decision<TaskView>> FindAsync(Room room, string schedule, string task, CancellationToken cancellationToken)
    {
        if (!(await schedules.FindAsync(room, schedule, cancellationToken)).TryGet(out var view, out var refusal))
            return refusal;
        return int.TryParse(task, out var number) && view.Tasks.FirstOrDefault(candidate => candidate.Id == number) is { } found
            ? new TaskView(view, found)
            : new Explained(SchedulesTexts.NoSuchTask(view.Schedule));
    }

    public Task<Decision<ScheduleView>> AddAsync(ScheduleView view, NewScheduleTask wanted, CancellationToken cancellationToken) => ChangeAsync(
        view, "schedules.task.create", "The task is added.", (api, token) => api.CreateTaskAsync(view.Room.Id, view.Schedule.Id, wanted, token), cancellationToken);

    public Task<Decision<ScheduleView>> SaveAsync(TaskView view, NewScheduleTask wanted, CancellationToken cancellationToken) => ChangeAsync(
        view.Of, "schedules.task.edit", $"Task {view.Place} is changed.", (api, token) => UpdateAsync(api, view, wanted, token), cancellationToken);

    /// <param name="view">The task.</param>
    /// <param name="places">Negative is earlier.</param>
    /// <param name="cancellationToken">Ends the wait, not the change.</param>
    public Task<Decision<ScheduleView>> MoveAsync(TaskView view, int places, CancellationToken cancellationToken)
    {
        var place = Math.Clamp(view.Place + places, 1, view.Of.Tasks.Count);
        var other = view.Of.Tasks[place - 1];
        var wanted = new NewScheduleTask(view.Task.Action, view.Task.Payload, view.Task.TimeOffset) { ContinueOnFailure = view.Task.ContinueOnFailure, SequenceId = other.SequenceId };
        return ChangeAsync(view.Of, "schedules.task.move", $"It is task {place} now.", (api, token) => UpdateAsync(api, view, wanted, token), cancellationToken);
    }

    public Task<Decision<ScheduleView>> DeleteAsync(TaskView view, CancellationToken cancellationToken) => ChangeAsync(view.Of, "schedules.task.delete", "The task is deleted.",
        (api, token) => api.DeleteTaskAsync(view.Room.Id, view.Of.Schedule.Id, view.Task.Id, token), cancellationToken);

    private static Task<ScheduleTask> UpdateAsync(ISchedulesApi api, TaskView view, NewScheduleTask wanted, CancellationToken cancellationToken) =>
        api.UpdateTaskAsync(view.Room.Id, view.Of.Schedule.Id, view.Task.Id, wanted, cancellationToken);

    private async Task<Decision<ScheduleView>> ChangeAsync(
        ScheduleView view, string action, string said, Func<ISchedulesApi, CancellationToken, Task> change, CancellationToken cancellationToken)
    {
        try
        {
            await audit.ChangeAsync(view.Room.Access, action, view.Schedule.Name, token => change(view.Room.Client.Schedules, token), cancellationToken);
        }
        catch (PanelException failure) when (TaskTexts.Of(failure, view) is { } sentence)
        {
            return new Explained(sentence);
        }
        return await schedules.AgainAsync(view, said, cancellationToken);
    }
}
