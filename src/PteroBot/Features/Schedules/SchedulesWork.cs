using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary>Reads and changes the schedules of servers.</summary>
internal sealed class SchedulesWork(AuditLog audit, RoomShelf<Schedule> shelf)
{
    public async Task<SchedulesView> ListAsync(Room room, int page, CancellationToken cancellationToken)
    {
        var schedules = await room.Client.Schedules.ListAsync(room.Id, cancellationToken);
        shelf.Put(room.Access, schedules);
        return new SchedulesView(room, schedules, page);
    }

    public async Task<Decision<ScheduleView>> FindAsync(Room room, string asked, CancellationToken cancellationToken)
    {
        if (room.Refuse(ServerAction.ReadSchedules) is { } refusal)
            return refusal;
        return ScheduleSearch.Find((await ListAsync(room, 1, cancellationToken)).Schedules, asked) is { } schedule
            ? new ScheduleView(room, schedule)
            : new Explained(SchedulesTexts.Unknown(room, asked));
    }

    public Task<Decision<ScheduleView>> CreateAsync(Room room, NewSchedule wanted, CancellationToken cancellationToken) =>
        SaveAsync(room, "schedules.create", wanted, (api, token) => api.CreateAsync(room.Id, wanted, token), SchedulesTexts.Made, cancellationToken);

    public Task<Decision<ScheduleView>> ChangeAsync(ScheduleView view, NewSchedule wanted, CancellationToken cancellationToken) => SaveAsync(view.Room, "schedules.edit", wanted,
        (api, token) => api.UpdateAsync(view.Room.Id, view.Schedule.Id, wanted, token), schedule => $"{SchedulesTexts.Name(schedule)} is changed.", cancellationToken);

    /// <summary>On when it is off, off when it is on. Also frees a schedule that hangs.</summary>
    public Task<Decision<ScheduleView>> SwitchAsync(ScheduleView view, CancellationToken cancellationToken)
    {
        var wanted = NewSchedule.From(view.Schedule) with { IsActive = !view.Schedule.IsActive };
        return SaveAsync(view.Room, "schedules.switch", wanted,
            (api, token) => api.UpdateAsync(view.Room.Id, view.Schedule.Id, wanted, token), SchedulesTexts.Switched, cancellationToken);
    }

    public async Task<Decision<ScheduleView>> RunAsync(ScheduleView view, CancellationToken cancellationToken)
    {
        var (room, schedule) = (view.Room, view.Schedule);
        if (await WhyNotAsync(view, cancellationToken) is { } why)
            return new Explained(why);
        try
        {
            await audit.ChangeAsync(room.Access, "schedules.run", schedule.Name, token => room.Client.Schedules.ExecuteAsync(room.Id, schedule.Id, token), cancellationToken);
        }
        catch (PanelException failure) when (SchedulesTexts.OfRun(failure, view) is { } sentence)
        {
            return new Explained(sentence);
        }
        return await AgainAsync(view, SchedulesTexts.Ran(view), cancellationToken);
    }

    public async Task<SchedulesView> DeleteAsync(ScheduleView view, CancellationToken cancellationToken)
    {
        var (room, schedule) = (view.Room, view.Schedule);
        await audit.ChangeAsync(room.Access, "schedules.delete", schedule.Name, token => room.Client.Schedules.DeleteAsync(room.Id, schedule.Id, token), cancellationToken);
        return await ListAsync(room, 1, cancellationToken) with { Said = $"{SchedulesTexts.Name(schedule)} and its tasks are deleted." };
    }

    /// <summary>The same schedule as it is after a change of its tasks or a run.</summary>
    public async Task<Decision<ScheduleView>> AgainAsync(ScheduleView view, string said, CancellationToken cancellationToken) =>
        (await FindAsync(view.Room, view.Id, cancellationToken)).Then(found => found with { Said = said });

    /// <summary>After something was made or changed: what is suggested next has to know it. Whoever may not list is suggested nothing anyway; a panel that does not list now has done its work all the same.</summary>
    public async Task RememberAsync(Room room, CancellationToken cancellationToken)
    {
        if (!room.Allows(ServerAction.ReadSchedules))
            return;
        try
        {
            await ListAsync(room, 1, cancellationToken);
        }
        catch (PanelException)
        {
            shelf.Forget(room.Access);
        }
    }

    /// <summary>The panel says nothing when a run comes to nothing, and what a stopped server does with a command it calls an error of the machine.</summary>
    private static async Task<string?> WhyNotAsync(ScheduleView view, CancellationToken cancellationToken)
    {
        if (view.Tasks.Count == 0)
            return SchedulesTexts.NoTasks(view.Schedule);
        if (view.Schedule.IsProcessing)
            return SchedulesTexts.Running(view.Schedule);
        if (SchedulesTexts.NeedsServer(view) is not { } why)
            return null;
        var state = (await view.Room.Client.Servers.ResourcesAsync(view.Room.Id, cancellationToken)).State;
        return Conditions.Of(state) is ServerCondition.Offline or ServerCondition.Stopping ? why : null;
    }

    private async Task<Decision<ScheduleView>> SaveAsync(
        Room room, string action, NewSchedule wanted, Func<ISchedulesApi, CancellationToken, Task<Schedule>> save, Func<Schedule, string> said, CancellationToken cancellationToken)
    {
        try
        {
            var saved = await audit.ChangeAsync(room.Access, action, wanted.Name, token => save(room.Client.Schedules, token), cancellationToken);
            await RememberAsync(room, cancellationToken);
            return new ScheduleView(room, saved, said(saved));
        }
        catch (PanelRefusedException refused) when (SchedulesTexts.OfSaving(refused, ScheduleDraft.CronOf(wanted)) is { } sentence)
        {
            return new Explained(sentence);
        }
    }
}
