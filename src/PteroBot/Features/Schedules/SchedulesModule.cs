using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary><c>/schedules</c>: what a server does by the clock.</summary>
[Group("schedules", "What one of your servers does by the clock")]
internal sealed class SchedulesModule(SchedulesWork schedules, ScheduleDesk desk, RestartDesk restarts, RoomDoor door, TimeProvider clock) : RoomModule(door)
{
    private const string ScheduleText = "The schedule";
    private const string WhenText = "Such as: every day at 05:00, every 6 hours, mondays and fridays at 18:30, or five fields of cron";
    private const string ZoneText = "Your time zone, when the time is meant by your clock and not by the panel's";
    private const string OnlineText = "Leave it out while the server is off";

    [SlashCommand("list", "List the schedules with their next runs")]
    public Task ListAsync([Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server) =>
        InRoomAsync(server, ServerAction.ReadSchedules, async room => SchedulesEmbeds.List(await schedules.ListAsync(room, 1, Cancellation)));

    [SlashCommand("show", "Show a schedule with its tasks and next runs, and change it")]
    public Task ShowAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("schedule", ScheduleText)][Autocomplete(typeof(ScheduleAutocomplete))][MaxLength(ScheduleDraft.MaxName)] string schedule) =>
        WithAsync(server, schedule, ServerAction.ReadSchedules, view => Task.FromResult<Decision<ScheduleView>>(view));

    [SlashCommand("create", "Make a schedule; its tasks are added afterwards")]
    public Task CreateAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("name", "What it is called")][MaxLength(ScheduleDraft.MaxName)] string name,
        [Summary("when", WhenText)][Autocomplete(typeof(WhenAutocomplete))][MaxLength(ScheduleDraft.MaxWhen)] string when,
        [Summary("zone", ZoneText)][Autocomplete(typeof(ZoneAutocomplete))][MaxLength(ScheduleDraft.MaxZone)] string? zone = null,
        [Summary("only-when-online", OnlineText)] bool onlyWhenOnline = false) =>
        InRoomAsync(server, ServerAction.CreateSchedule, async room => Card(await desk.CreateAsync(room, new ScheduleDraft(name, when, zone, onlyWhenOnline), Cancellation)));

    [SlashCommand("edit", "Change the name or the time of a schedule")]
    public Task EditAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("schedule", ScheduleText)][Autocomplete(typeof(ScheduleAutocomplete))][MaxLength(ScheduleDraft.MaxName)] string schedule,
        [Summary("name", "Its new name")][MaxLength(ScheduleDraft.MaxName)] string? name = null,
        [Summary("when", WhenText)][Autocomplete(typeof(WhenAutocomplete))][MaxLength(ScheduleDraft.MaxWhen)] string? when = null,
        [Summary("zone", ZoneText)][Autocomplete(typeof(ZoneAutocomplete))][MaxLength(ScheduleDraft.MaxZone)] string? zone = null,
        [Summary("only-when-online", OnlineText)] bool? onlyWhenOnline = null) =>
        WithAsync(server, schedule, ServerAction.UpdateSchedule, view => desk.EditAsync(view, new ScheduleDraft(name, when, zone, onlyWhenOnline), Cancellation));

    [SlashCommand("run", "Run a schedule now")]
    public Task RunAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("schedule", ScheduleText)][Autocomplete(typeof(ScheduleAutocomplete))][MaxLength(ScheduleDraft.MaxName)] string schedule) =>
        WithAsync(server, schedule, ServerAction.UpdateSchedule, view => schedules.RunAsync(view, Cancellation));

    [SlashCommand("delete", "Delete a schedule with its tasks")]
    public Task DeleteAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("schedule", ScheduleText)][Autocomplete(typeof(ScheduleAutocomplete))][MaxLength(ScheduleDraft.MaxName)] string schedule) =>
        InRoomAsync(server, ServerAction.DeleteSchedule, async room =>
            (await schedules.FindAsync(room, schedule, Cancellation)).Then(view => SchedulesEmbeds.DeleteQuestion(view, Confirming(ScheduleIds.To("delete", view), clock), clock)));

    [SlashCommand("restart", "Make a schedule that restarts the server and warns the players 10, 5 and 1 minutes before")]
    public Task RestartAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("when", WhenText)][Autocomplete(typeof(WhenAutocomplete))][MaxLength(ScheduleDraft.MaxWhen)] string when,
        [Summary("text", "What is announced; {time} becomes the time that is left")][MaxLength(RestartPlan.MaxText)] string? text = null,
        [Summary("command", "The console command that announces, when it is not the usual one (say)")][MaxLength(RestartPlan.MaxCommand)] string? command = null,
        [Summary("zone", ZoneText)][Autocomplete(typeof(ZoneAutocomplete))][MaxLength(ScheduleDraft.MaxZone)] string? zone = null) =>
        InRoomAsync(server, ServerAction.CreateSchedule, async room => Card(await restarts.MakeAsync(room, new RestartWish(when, text, command, zone), Cancellation)));

    internal static Decision<Reply> Card(Decision<ScheduleView> done) => done.Then(ScheduleCard.Of);

    private Task WithAsync(string server, string schedule, ServerAction action, Func<ScheduleView, Task<Decision<ScheduleView>>> work) =>
        InRoomAsync(server, action, async room => (await schedules.FindAsync(room, schedule, Cancellation)).TryGet(out var view, out var refusal) ? Card(await work(view)) : refusal);
}
