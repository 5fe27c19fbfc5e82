using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Schedules;

/// <summary>Tasks in words.</summary>
internal static class TaskTexts
{
    private const int PayloadLength = 80;

    /// <summary>With the payload in code marks.</summary>
    public static string What(ScheduleTask task) => task.Action switch
    {
        TaskAction.Command => $"Send {Outside.Code(task.Payload, PayloadLength)}",
        TaskAction.Power => $"{Signal(task.Payload)} the server",
        TaskAction.Backup => string.IsNullOrWhiteSpace(task.Payload) ? "Make a backup" : $"Make a backup without {Outside.Code(task.Payload, PayloadLength)}",
        TaskAction.DeleteFiles => $"Delete {Outside.Code(task.Payload, PayloadLength)}",
        _ => "Something that I do not know; see the panel",
    };

    /// <summary>For menus, which know no markdown.</summary>
    public static string Plain(ScheduleTask task) => task.Action switch
    {
        TaskAction.Command => $"Send: {task.Payload}",
        TaskAction.DeleteFiles => $"Delete: {task.Payload}",
        _ => What(task).Replace("`", "", StringComparison.Ordinal),
    };

    /// <summary>How long after the one before it.</summary>
    public static string After(ScheduleTask task, bool isFirst) => (task.TimeOffset, isFirst) switch
    {
        (0, _) => "at once",
        (var offset, true) => $"{Span(offset)} after the start",
        (var offset, false) => $"{Span(offset)} later",
    };

    public static string GoesOn(ScheduleTask task) => task.ContinueOnFailure ? "the next comes even after a failure" : "a failure ends the run";

    /// <summary>Where the usual sentence would not do.</summary>
    public static string? Of(PanelException failure, ScheduleView view) => failure switch
    {
        PanelRefusedException { Code: "ServiceLimitExceededException" } =>
            $"{SchedulesTexts.Name(view.Schedule)} has {Words.Count(view.Tasks.Count, "task")}, and the panel allows no more in one schedule. Make a second schedule for the rest.",
        NotPermittedException { Detail: { } detail } when detail.Contains("backup limit", StringComparison.OrdinalIgnoreCase) => NoBackups(view),
        _ => null,
    };

    public static string NoBackups(ScheduleView view) => $"{view.Room.Name} may have no backups, so a schedule cannot make them. An administrator of the panel can raise its limit.";

    private static string Span(int seconds) => Moments.Span(TimeSpan.FromSeconds(seconds));

    private static string Signal(string payload) => payload switch
    {
        "start" or "stop" or "restart" or "kill" => Words.Capitalised(payload),
        _ => $"Send the signal {Outside.Code(payload, PayloadLength)} to",
    };
}
