using System.Globalization;
using PteroBot.Access;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Schedules;

/// <summary>What somebody typed for a task.</summary>
internal sealed record TaskDraft(TaskAction Action, string Payload, string Offset, string GoesOn)
{
    /// <summary>The panel waits no longer between two tasks.</summary>
    public const int MaxOffset = 900;

    public const int MaxPayload = 1000;

    private static readonly string[] Signals = ["start", "stop", "restart", "kill"];

    public Decision<NewScheduleTask> Read()
    {
        var payload = Payload.Trim();
        if (Why(payload) is { } why)
            return new Explained(why);
        if (!int.TryParse(Offset.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var offset) || offset > MaxOffset)
            return new Explained($"{Outside.Code(Offset)} is no number of seconds from 0 to {MaxOffset}. Longer waits are made of several tasks.");
        return YesNo.Read(GoesOn) is { } goesOn
            ? new NewScheduleTask(Action, Action is TaskAction.Power ? payload.ToLowerInvariant() : payload, offset) { ContinueOnFailure = goesOn }
            : new Explained($"Whether the next task comes after a failure: {SchedulesTexts.OddYesNo}");
    }

    private string? Why(string payload) => Action switch
    {
        TaskAction.Command when payload.Length == 0 => "Say which command is sent.",
        // One line per task: the rest would be a command of its own.
        TaskAction.Command when payload.AsSpan().IndexOfAny('\n', '\r') >= 0 => "A command is one line. Add a task for each.",
        TaskAction.Power when !Signals.Contains(payload.ToLowerInvariant()) => $"{Outside.Code(payload)} is no power signal. There are {Words.Join([.. Signals.Select(signal => $"`{signal}`")])}.",
        TaskAction.DeleteFiles when payload.Length == 0 => "Say which files are deleted.",
        TaskAction.Unknown => "This kind of task is newer than I am. Change it on the panel.",
        _ => null,
    };
}

/// <summary>Yes and no in forms, which have no check marks.</summary>
internal static class YesNo
{
    public static string Of(bool answer) => answer ? "yes" : "no";

    public static bool? Read(string text) => text.Trim().ToLowerInvariant() switch
    {
        "yes" or "y" or "on" or "true" => true,
        "no" or "n" or "off" or "false" or "" => false,
        _ => null,
    };
}
