using Discord;
using PteroBot.Access;
using PteroBot.Features.Schedules.Times;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary>One schedule with its tasks as a message.</summary>
internal static class ScheduleCard
{
    private const int NextRuns = 5;
    private const int NameLength = 80;
    private const int OptionLength = 90;

    // Discord takes no more options; the panel allows ten tasks unless it was told otherwise.
    private const int MostTasks = 25;

    public static Reply Of(ScheduleView view)
    {
        var schedule = view.Schedule;
        var embed = new EmbedBuilder()
            .WithColor(schedule switch { { IsProcessing: true } => Theme.Amber, { IsActive: true } => Theme.Green, _ => Theme.Grey })
            .WithTitle($"{SchedulesEmbeds.Dot(schedule)} {Outside.Text(schedule.Name, NameLength)} · {view.Room.Title}")
            .WithDescription(string.Join('\n', [.. Facts(schedule), .. Lacking(view.Room)]))
            .AddField(view.Tasks.Count == 0 ? "Tasks" : $"Tasks · {view.Tasks.Count}", Tasks(view));
        if (Runs(schedule) is { } runs)
            embed.AddField(schedule.IsActive ? "Next runs" : "Next runs, if it were on", runs);
        return new Reply { Text = view.Said, Embeds = [embed.Build()], Components = Controls(view) };
    }

    private static IEnumerable<string> Facts(Schedule schedule)
    {
        yield return $"{CronWords.Shown(schedule.Cron)} by the panel's clock";
        yield return $"{(schedule.IsActive ? "On" : "Off")}, {(schedule.OnlyWhenOnline ? "left out while the server is off" : "whether the server is on or off")}";
        yield return schedule.IsProcessing ? "Runs at this moment. If it hangs, switch it off and on: that frees it."
            : schedule.LastRunAt is { } last ? $"Ran last {Moments.Day(last)}, {Moments.Relative(last)}" : "Has never run";
    }

    private static IEnumerable<string> Lacking(Room room) =>
        RoomTexts.Lacking(room, ServerAction.UpdateSchedule, ServerAction.DeleteSchedule) is { } lacking ? [$"-# {lacking}"] : [];

    private static string Tasks(ScheduleView view)
    {
        if (view.Tasks.Count == 0)
            return "None yet, so it does nothing. Add one with the menu.";
        var lines = view.Tasks.Select((task, i) => $"{i + 1}. {TaskTexts.What(task)}, {TaskTexts.After(task, i == 0)}{Marks(task)}");
        return Cut.Lines([.. lines], EmbedFieldBuilder.MaxFieldValueLength, missing => $"and {Words.Count(missing, "more task")}");
    }

    private static string Marks(ScheduleTask task) => $"{(task.ContinueOnFailure ? " · goes on after a failure" : "")}{(task.IsQueued ? " · waits for its turn" : "")}";

    /// <summary>The first is the panel's own word; the others are reckoned with the distance from UTC that its clock has then.</summary>
    private static string? Runs(Schedule schedule)
    {
        if (schedule.NextRunAt is not { } next)
            return null;
        var later = CronLine.Of(schedule.Cron)?.Runs(next, next.Offset).Take(NextRuns - 1) ?? [];
        var lines = later.Prepend(next).Select((run, i) => i == 0 ? $"{Moments.Day(run)}, {Moments.Relative(run)}" : Moments.Day(run));
        return $"{string.Join('\n', lines)}\n-# {SchedulesTexts.Clock(next.Offset)}";
    }

    private static MessageComponent Controls(ScheduleView view)
    {
        var (room, schedule) = (view.Room, view.Schedule);
        var cannotChange = !room.Allows(ServerAction.UpdateSchedule);
        var controls = new ComponentBuilder()
            .WithButton("Run now", ScheduleIds.To("run", view), ButtonStyle.Primary, disabled: cannotChange || view.Tasks.Count == 0 || schedule.IsProcessing, row: 0)
            .WithButton(schedule.IsActive ? "Switch off" : "Switch on", ScheduleIds.To("switch", view), ButtonStyle.Secondary, disabled: cannotChange, row: 0)
            .WithButton("Edit…", ScheduleIds.To("edit", view), ButtonStyle.Secondary, disabled: cannotChange, row: 0)
            .WithButton("Delete", ScheduleIds.To("drop", view), ButtonStyle.Danger, disabled: !room.Allows(ServerAction.DeleteSchedule), row: 0);
        if (view.Tasks.Count > 0)
            controls.WithSelectMenu(TaskMenu(view), controls.NextRow());
        controls.WithSelectMenu(AddMenu(view, cannotChange), controls.NextRow());
        var row = controls.NextRow();
        return controls
            .WithButton("All schedules", ScheduleIds.Page(room.Identifier, 1), ButtonStyle.Secondary, row: row)
            .WithButton("Refresh", ScheduleIds.Open(view), ButtonStyle.Secondary, row: row)
            .WithButton("Panel", style: ButtonStyle.Link, url: room.PageOf($"schedules/{view.Id}"), row: row)
            .Build();
    }

    private static SelectMenuBuilder TaskMenu(ScheduleView view)
    {
        var menu = new SelectMenuBuilder().WithCustomId(ScheduleIds.To("task", view)).WithPlaceholder("Open a task…");
        foreach (var (task, i) in view.Tasks.Take(MostTasks).Select((task, i) => (task, i)))
            menu.AddOption(Outside.Plain($"{i + 1}. {TaskTexts.Plain(task)}", OptionLength), $"{task.Id}", TaskTexts.After(task, i == 0));
        return menu;
    }

    private static SelectMenuBuilder AddMenu(ScheduleView view, bool isOff)
    {
        var menu = new SelectMenuBuilder().WithCustomId(ScheduleIds.To("add", view)).WithPlaceholder("Add a task…").WithDisabled(isOff)
            .AddOption("Send a command", nameof(TaskAction.Command))
            .AddOption("Start, stop, restart or kill", nameof(TaskAction.Power));
        if (view.Room.Limits.Backups is not 0)
            menu.AddOption("Make a backup", nameof(TaskAction.Backup));
        if (view.Room.Access.Account.Dialect == PanelDialect.Pelican)
            menu.AddOption("Delete files", nameof(TaskAction.DeleteFiles));
        return menu;
    }
}
