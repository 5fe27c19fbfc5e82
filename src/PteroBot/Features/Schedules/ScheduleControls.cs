using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary>Menus, buttons and forms of schedules.</summary>
[Reply(ReplyKind.Update)]
internal sealed class ScheduleControls(SchedulesWork schedules, ScheduleDesk desk, RestartDesk restarts, ScheduleMemory memory, RoomDoor door, TimeProvider clock) : RoomModule(door)
{
    [ComponentInteraction("schedules/page/*/*")]
    public Task PageAsync(string server, string page) => InRoomAsync(server, ServerAction.ReadSchedules, async room =>
        SchedulesEmbeds.List(await schedules.ListAsync(room, PageButtons.NumberOf(page), Cancellation)));

    [ComponentInteraction("schedules/pick/*")]
    public Task PickAsync(string server) => OpenAsync(server, Chosen.FirstOrDefault() ?? "");

    [ComponentInteraction("schedules/open/*/*")]
    public Task OpenAsync(string server, string schedule) => WithAsync(server, schedule, ServerAction.ReadSchedules, view => Task.FromResult<Decision<ScheduleView>>(view));

    [ComponentInteraction("schedules/run/*/*")]
    public Task RunAsync(string server, string schedule) => WithAsync(server, schedule, ServerAction.UpdateSchedule, view => schedules.RunAsync(view, Cancellation));

    [ComponentInteraction("schedules/switch/*/*")]
    public Task SwitchAsync(string server, string schedule) => WithAsync(server, schedule, ServerAction.UpdateSchedule, view => schedules.SwitchAsync(view, Cancellation));

    [ComponentInteraction("schedules/new/*")]
    [Reply(ReplyKind.Modal)]
    public Task NewAsync(string server) => OpenAsync(ScheduleForms.New(server));

    [ModalInteraction("schedules/create/*")]
    public Task CreateAsync(string server, SubmittedModal modal) => InRoomAsync(server, ServerAction.CreateSchedule, async room =>
        Draft().TryGet(out var draft, out var refusal) ? SchedulesModule.Card(await desk.CreateAsync(room, draft, Cancellation)) : refusal);

    [ComponentInteraction("schedules/edit/*/*")]
    [Reply(ReplyKind.Modal)]
    public async Task EditAsync(string server, string schedule)
    {
        if ((await memory.FindAsync(Actor, server, schedule, Cancellation)).TryGet(out var known, out var refusal))
            await OpenAsync(ScheduleForms.Edit(server, schedule, known));
        else
            await RefuseAsync(refusal);
    }

    [ModalInteraction("schedules/save/*/*")]
    public Task SaveAsync(string server, string schedule, SubmittedModal modal) => WithAsync(server, schedule, ServerAction.UpdateSchedule, async view =>
        Draft().TryGet(out var draft, out var refusal) ? await desk.EditAsync(view, draft, Cancellation) : refusal);

    [ComponentInteraction("schedules/plan/*")]
    [Reply(ReplyKind.Modal)]
    public Task PlanAsync(string server) => OpenAsync(ScheduleForms.Restart(server));

    [ModalInteraction("schedules/restart/*")]
    public Task RestartAsync(string server, SubmittedModal modal) => InRoomAsync(server, ServerAction.CreateSchedule, async room => SchedulesModule.Card(await restarts.MakeAsync(
        room, new RestartWish(Typed(ScheduleForms.WhenField), Typed(ScheduleForms.TextField), Typed(ScheduleForms.CommandField), Typed(ScheduleForms.ZoneField)), Cancellation)));

    [ComponentInteraction("schedules/drop/*/*")]
    public Task DropAsync(string server, string schedule) => InRoomAsync(server, ServerAction.DeleteSchedule, async room =>
        (await schedules.FindAsync(room, schedule, Cancellation)).Then(view => SchedulesEmbeds.DeleteQuestion(view, Confirming(ScheduleIds.To("delete", view), clock), clock)));

    [ComponentInteraction("schedules/delete/*/*/*")]
    [Confirmed]
    public Task DeleteAsync(string server, string schedule, string confirmation) => InRoomAsync(server, ServerAction.DeleteSchedule, async room =>
        (await schedules.FindAsync(room, schedule, Cancellation)).TryGet(out var view, out var refusal) ? SchedulesEmbeds.List(await schedules.DeleteAsync(view, Cancellation)) : refusal);

    private Decision<ScheduleDraft> Draft() => YesNo.Read(Typed(ScheduleForms.OnlineField)) is { } online
        ? new ScheduleDraft(Typed(ScheduleForms.NameField), Typed(ScheduleForms.WhenField), Typed(ScheduleForms.ZoneField), online)
        : new Explained($"Whether it runs only while the server is on: {SchedulesTexts.OddYesNo}");

    private Task WithAsync(string server, string schedule, ServerAction action, Func<ScheduleView, Task<Decision<ScheduleView>>> work) => InRoomAsync(server, action, async room =>
        (await schedules.FindAsync(room, schedule, Cancellation)).TryGet(out var view, out var refusal) ? SchedulesModule.Card(await work(view)) : refusal);
}
