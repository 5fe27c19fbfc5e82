using Discord;
using PteroBot.Access;
using PteroBot.Features.Schedules.Times;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary>The list of schedules as a message.</summary>
internal static class SchedulesEmbeds
{
    private const int PageSize = 10;
    private const int NameLength = 60;
    private const int LabelLength = 90;

    public static Reply List(SchedulesView view)
    {
        var leaf = Leaf.Of(view.Schedules, view.Page, PageSize);
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle($"Schedules · {view.Room.Title}")
            .WithDescription(string.Join('\n', Lines(view, leaf)));
        return new Reply { Text = view.Said, Embeds = [embed.Build()], Components = Controls(view, leaf) };
    }

    /// <summary>Nothing is deleted before somebody says so.</summary>
    public static Reply DeleteQuestion(ScheduleView view, CustomId confirm, TimeProvider clock) => Question(
        $"Delete {Outside.Text(view.Schedule.Name, NameLength)}?", $"Its {Words.Count(view.Tasks.Count, "task")} of {view.Room.Name} are gone with it. To pause it, switch it off instead.",
        confirm, ScheduleIds.Open(view), clock);

    public static Reply Question(string title, string text, CustomId confirm, CustomId keep, TimeProvider clock) => Reply.Of(new EmbedBuilder()
        .WithColor(Theme.Red)
        .WithTitle(title)
        .WithDescription($"{text}\nOnly you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.")
        .Build(), new ComponentBuilder().WithButton("Delete it", confirm, ButtonStyle.Danger).WithButton("Keep it", keep, ButtonStyle.Secondary));

    /// <summary>On, off, or at work.</summary>
    public static string Dot(Schedule schedule) => schedule switch { { IsProcessing: true } => "◐", { IsActive: true } => "●", _ => "○" };

    private static IEnumerable<string> Lines(SchedulesView view, Leaf<Schedule> leaf)
    {
        if (leaf.Total == 0)
            yield return "There are none yet. A schedule sends commands, uses power or makes backups by the clock.";
        foreach (var schedule in leaf.Items)
        {
            yield return $"{Dot(schedule)} **{Outside.Text(schedule.Name, NameLength)}** · {(schedule.Tasks.Count == 0 ? "no tasks" : Words.Count(schedule.Tasks.Count, "task"))} · {CronWords.Brief(schedule.Cron)}";
            yield return $"-# {Times(schedule)}";
        }
        if (RoomTexts.Lacking(view.Room, ServerAction.CreateSchedule, ServerAction.UpdateSchedule, ServerAction.DeleteSchedule) is { } lacking)
            yield return $"-# {lacking}";
    }

    private static string Times(Schedule schedule)
    {
        var next = schedule switch
        {
            { IsProcessing: true } => "runs at this moment",
            { IsActive: false } => "off",
            { NextRunAt: { } at } => $"next {Moments.Day(at)}, {Moments.Relative(at)}",
            _ => "no next run",
        };
        return $"{next} · {(schedule.LastRunAt is { } last ? $"last {Moments.Relative(last)}" : "never run")}";
    }

    private static MessageComponent Controls(SchedulesView view, Leaf<Schedule> leaf)
    {
        var (room, server) = (view.Room, view.Room.Identifier);
        var controls = new ComponentBuilder();
        if (leaf.Total > 0)
        {
            var menu = new SelectMenuBuilder().WithCustomId(ScheduleIds.Pick(server)).WithPlaceholder("Open a schedule…");
            foreach (var schedule in leaf.Items)
                menu.AddOption(Outside.Plain(schedule.Name, LabelLength), $"{schedule.Id}", Outside.Plain(CronWords.Typed(schedule.Cron), LabelLength));
            controls.WithSelectMenu(menu);
        }
        controls.WithPages(leaf, page => ScheduleIds.Page(server, page), controls.NextRow());
        var row = controls.NextRow();
        var mayMake = room.Allows(ServerAction.CreateSchedule);
        return controls
            .WithButton("New schedule…", ScheduleIds.New(server), ButtonStyle.Primary, disabled: !mayMake, row: row)
            .WithButton("Restart with warning…", ScheduleIds.Plan(server), ButtonStyle.Secondary, disabled: !mayMake || !room.Allows(ServerAction.UpdateSchedule), row: row)
            .WithButton("Refresh", ScheduleIds.Page(server, leaf.Number), ButtonStyle.Secondary, row: row)
            .WithButton("Panel", style: ButtonStyle.Link, url: room.PageOf("schedules"), row: row)
            .Build();
    }
}
