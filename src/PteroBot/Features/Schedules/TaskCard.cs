using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary>One task as a message.</summary>
internal static class TaskCard
{
    private const int NameLength = 60;
    private const int PayloadLength = 1000;

    public static Reply Of(TaskView view)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle($"Task {view.Place} of {view.Of.Tasks.Count} · {Outside.Text(view.Of.Schedule.Name, NameLength)}")
            .WithDescription(string.Join('\n', Facts(view)));
        return Reply.Of(embed.Build(), Controls(view));
    }

    public static Reply DeleteQuestion(TaskView view, CustomId confirm, TimeProvider clock) => SchedulesEmbeds.Question(
        $"Delete task {view.Place} of {Outside.Text(view.Of.Schedule.Name, NameLength)}?", TaskTexts.What(view.Task), confirm, ScheduleIds.Open(view.Of), clock);

    private static IEnumerable<string> Facts(TaskView view)
    {
        var task = view.Task;
        if (task.Action is TaskAction.Command or TaskAction.DeleteFiles)
            yield return $"{(task.Action is TaskAction.Command ? "Sends to the console" : "Deletes")}\n{Outside.Block(task.Payload, PayloadLength)}";
        else
            yield return TaskTexts.What(task);
        yield return Words.Capitalised(TaskTexts.After(task, view.Place == 1));
        yield return Words.Capitalised(TaskTexts.GoesOn(task));
        if (RoomTexts.Lacking(view.Room, ServerAction.UpdateSchedule) is { } lacking)
            yield return $"-# {lacking}";
    }

    private static ComponentBuilder Controls(TaskView view)
    {
        var isOff = !view.Room.Allows(ServerAction.UpdateSchedule);
        return new ComponentBuilder()
            .WithButton("Edit…", ScheduleIds.To("edittask", view), ButtonStyle.Primary, disabled: isOff || view.Task.Action is TaskAction.Unknown, row: 0)
            .WithButton("▲ Earlier", ScheduleIds.To("earlier", view), ButtonStyle.Secondary, disabled: isOff || view.Place == 1, row: 0)
            .WithButton("▼ Later", ScheduleIds.To("later", view), ButtonStyle.Secondary, disabled: isOff || view.Place == view.Of.Tasks.Count, row: 0)
            .WithButton("Delete", ScheduleIds.To("droptask", view), ButtonStyle.Danger, disabled: isOff, row: 0)
            .WithButton("Back", ScheduleIds.Open(view.Of), ButtonStyle.Secondary, row: 0);
    }
}
