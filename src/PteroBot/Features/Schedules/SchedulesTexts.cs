using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary>What is said about schedules and their tasks.</summary>
internal static class SchedulesTexts
{
    public const string Forgotten = "I do not remember this schedule any more. Use /schedules list again.";
    public const string NameMissing = "A schedule needs a name.";
    public const string NothingToChange = "Say what to change: the name, the time, or whether it runs only while the server is on.";
    public const string ClockAlone = "Say the time too: `zone` is the clock that `when` is read by.";
    public const string OddYesNo = "Answer that with yes or no.";

    private const int NameLength = 80;

    public static string Name(Schedule schedule) => $"**{Outside.Text(schedule.Name, NameLength)}**";

    public static string Unknown(Room room, string asked) =>
        $"{room.Name} has no schedule called {Outside.Code(asked)}, or more than one. Pick one from the list that appears while you type.";

    public static string NoSuchTask(Schedule schedule) => $"{Name(schedule)} does not have this task any more.";

    public static string NoTasks(Schedule schedule) => $"{Name(schedule)} has no tasks yet, so there is nothing to run. Add one first.";

    public static string Running(Schedule schedule) =>
        $"{Name(schedule)} runs at this moment. If it hangs, switch it off and on again: that frees it.";

    /// <summary>Why it would do nothing, or fail, on a server that is off; null when that does not matter.</summary>
    public static string? NeedsServer(ScheduleView view) => view.Schedule.OnlyWhenOnline
        ? $"{view.Room.Name} is off, and {Name(view.Schedule)} runs only while it is on. Start it first, or change that with **Edit**."
        : view.Tasks is [{ Action: TaskAction.Command, ContinueOnFailure: false }, ..]
            ? $"{view.Room.Name} is off, and the first task of {Name(view.Schedule)} is a command, which needs a running server. Start it first."
            : null;

    /// <summary>Where the usual sentence would not do: the panel carries the first task out while we wait, so its failure comes back.</summary>
    public static string? OfRun(PanelException failure, ScheduleView view) => failure switch
    {
        NodeFailedException { Reached: true } or ServerOfflineException when view.Tasks is [{ Action: TaskAction.Command }, ..] =>
            $"The first task of {Name(view.Schedule)} is a command, and {view.Room.Name} did not take it: most likely it is not running. Nothing after it was done.",
        RateLimitedException { Limit: RateLimit.Backups } => $"The first task of {Name(view.Schedule)} is a backup. {PanelFailureText.Of(failure)}",
        PanelRefusedException { Code: "TooManyBackupsException" } => $"The first task of {Name(view.Schedule)} is a backup, and {view.Room.Name} has as many as it may have.",
        _ => null,
    };

    public static string Ran(ScheduleView view) => view.Tasks.Skip(1).Sum(task => task.TimeOffset) is var rest && view.Tasks.Count == 1
        ? $"{Name(view.Schedule)} was run."
        : $"{Name(view.Schedule)} runs: {Words.Count(view.Tasks.Count - 1, "more task")} after the first{(rest == 0 ? "" : $", the last in {Moments.Span(TimeSpan.FromSeconds(rest))}")}.";

    public static string Made(Schedule schedule) => schedule.Tasks.Count > 0
        ? $"{Name(schedule)} is made."
        : $"{Name(schedule)} is made, but does nothing yet: give it tasks.";

    public static string Switched(Schedule schedule) => schedule.IsActive ? $"{Name(schedule)} is on." : $"{Name(schedule)} is off: it runs only when somebody presses **Run now**.";

    /// <summary>Null where the usual sentence fits.</summary>
    public static string? OfSaving(PanelRefusedException refused, CronTimes cron) =>
        refused.Detail?.Contains("cron", StringComparison.OrdinalIgnoreCase) == true ? $"The panel does not understand {Outside.Code(cron.ToString())}." : null;

    /// <summary>Whose clock counts.</summary>
    public static string Clock(TimeSpan offset) =>
        $"Shown by your clock. The panel's is {Zones.Name(offset)} then; where it changes for the summer, later runs move along.";
}
