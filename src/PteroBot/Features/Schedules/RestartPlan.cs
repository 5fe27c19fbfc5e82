using PteroBot.Access;
using PteroBot.Features.Schedules.Times;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary>
/// A restart that is announced 10, 5 and 1 minutes before: a schedule that begins ten minutes early, since the panel waits between tasks and never
/// before the clock.
/// </summary>
internal sealed record RestartPlan(NewSchedule Schedule, IReadOnlyList<NewScheduleTask> Tasks, CronLine RestartAt)
{
    public const string TimeMark = "{time}";
    public const string Text = $"The server restarts in {TimeMark}";
    public const int MaxText = 200;
    public const int MaxCommand = 60;

    private const int PausesLookedAt = 400;

    private static readonly TimeSpan Lead = TimeSpan.FromMinutes(10);

    // Two warnings of different restarts would run into each other otherwise; the panel leaves out a run while one is under way.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(20);

    /// <summary>What is announced, and how many seconds after the warning before it.</summary>
    private static readonly (string Time, int Offset)[] Warnings = [("10 minutes", 0), ("5 minutes", 300), ("1 minute", 240)];

    private const int LastWait = 60;

    /// <param name="when">When the server restarts.</param>
    /// <param name="command">The console command that announces.</param>
    /// <param name="text">What it announces; <see cref="TimeMark"/> becomes the time that is left.</param>
    /// <param name="now">Where looking for runs that are too close begins.</param>
    public static Decision<RestartPlan> Of(CronLine when, string command, string text, DateTimeOffset now)
    {
        if (IsTooOften(when, now))
            return new Explained("Warnings begin ten minutes before, so the server can restart every twenty minutes at most.");
        if (CronShift.By(when, -Lead) is not { } begin)
            return new Explained("Warnings begin ten minutes before, and there that would fall on another day than a schedule can name. Choose a time after 00:10.");
        var tasks = Warnings
            .Select(warning => new NewScheduleTask(TaskAction.Command, Line(command, text, warning.Time), warning.Offset))
            // Without going on after a failure: a server that was stopped meanwhile is not started by its restart.
            .Append(new NewScheduleTask(TaskAction.Power, "restart", LastWait));
        return new RestartPlan(ScheduleDraft.At(new NewSchedule("Restart with warning") { OnlyWhenOnline = true }, begin.Times), [.. tasks], when);
    }

    private static string Line(string command, string text, string time) =>
        $"{command.Trim()} {(text.Contains(TimeMark, StringComparison.Ordinal) ? text.Replace(TimeMark, time, StringComparison.Ordinal) : $"{text} (in {time})")}".Trim();

    private static bool IsTooOften(CronLine when, DateTimeOffset now)
    {
        var runs = when.Runs(now, TimeSpan.Zero).Take(PausesLookedAt).ToList();
        return runs.Zip(runs.Skip(1)).Any(pair => pair.Second - pair.First < ShortestPause);
    }

    /// <summary>What was made, in a sentence.</summary>
    public string Said(Room room) =>
        $"{room.Name} restarts {CronWords.Of(RestartAt.Times) ?? $"at {Outside.Code(RestartAt.ToString())}"}, announced with {Outside.Code(Tasks[0].Payload)} and again 5 minutes and 1 minute before. "
        + "The schedule begins ten minutes early for that, and is left out while the server is off.";
}
