using Discord;
using PteroBot.Features.Schedules.Times;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Schedules;

/// <summary>What is typed for schedules and tasks. Built from memory: Discord does not wait for a panel before a form.</summary>
internal static class ScheduleForms
{
    public const string NameField = "name";
    public const string WhenField = "when";
    public const string ZoneField = "zone";
    public const string OnlineField = "online";
    public const string TextField = "text";
    public const string CommandField = "command";
    public const string PayloadField = "payload";
    public const string OffsetField = "offset";
    public const string GoesOnField = "goes-on";

    private const string WhenHint = "every day at 05:00, mondays and fridays at 18:30, or cron";
    private const string ZoneHint = "Europe/Berlin or +2; empty: the panel's own time";

    public static ModalBuilder New(string server) => WithZone(new ModalBuilder("New schedule", CustomId.Of("schedules", "create", server))
        .AddTextInput(new TextInputBuilder("Name", NameField, placeholder: "Nightly backup", maxLength: ScheduleDraft.MaxName, required: true))
        .AddTextInput(When(null)))
        .AddTextInput(OnlyWhenOnline(false));

    public static ModalBuilder Edit(string server, string id, Schedule now) => WithZone(new ModalBuilder("Edit a schedule", CustomId.Of("schedules", "save", server, id))
        .AddTextInput(new TextInputBuilder("Name", NameField, maxLength: ScheduleDraft.MaxName, required: true, value: Cut.To(now.Name, ScheduleDraft.MaxName)))
        .AddTextInput(When(Cut.To(CronWords.Typed(now.Cron), ScheduleDraft.MaxWhen))))
        .AddTextInput(OnlyWhenOnline(now.OnlyWhenOnline));

    public static ModalBuilder Restart(string server) => WithZone(new ModalBuilder("Restart with warning", CustomId.Of("schedules", "restart", server))
        .AddTextInput(When(null)))
        .AddTextInput(new TextInputBuilder("What is announced", TextField, maxLength: RestartPlan.MaxText, required: false, value: RestartPlan.Text))
        .AddTextInput(new TextInputBuilder("Console command that announces", CommandField, placeholder: "say", maxLength: RestartPlan.MaxCommand, required: false));

    public static ModalBuilder NewTask(CustomId submit, TaskAction action) => Task(submit, "New task", action, action is TaskAction.Power ? "restart" : "", 0, false);

    public static ModalBuilder EditTask(CustomId submit, ScheduleTask now) =>
        Task(submit, "Edit a task", now.Action, Cut.To(now.Payload, TaskDraft.MaxPayload), now.TimeOffset, now.ContinueOnFailure);

    private static ModalBuilder Task(CustomId submit, string title, TaskAction action, string payload, int offset, bool goesOn) => new ModalBuilder(title, submit)
        .AddTextInput(Payload(action, payload))
        .AddTextInput(new TextInputBuilder("Seconds after the task before it (0 to 900)", OffsetField, maxLength: 3, required: true, value: $"{offset}"))
        .AddTextInput(new TextInputBuilder("Go on when it fails? (yes or no)", GoesOnField, maxLength: 5, required: true, value: YesNo.Of(goesOn)));

    private static TextInputBuilder Payload(TaskAction action, string value)
    {
        return action switch
        {
            TaskAction.Command => Field("Command, one line", "say Hello", TextInputStyle.Short, isNeeded: true),
            TaskAction.Power => Field("Signal: start, stop, restart or kill", "restart", TextInputStyle.Short, isNeeded: true),
            TaskAction.Backup => Field("What to leave out, one per line", "As in .gitignore. When empty, the server's .pteroignore counts", TextInputStyle.Paragraph, isNeeded: false),
            _ => Field("Files to delete, one per line", "logs/old.log", TextInputStyle.Paragraph, isNeeded: true),
        };

        TextInputBuilder Field(string label, string hint, TextInputStyle style, bool isNeeded) =>
            new(label, PayloadField, style, hint, maxLength: TaskDraft.MaxPayload, required: isNeeded, value: value.Length == 0 ? null : value);
    }

    private static TextInputBuilder When(string? now) => new("When", WhenField, placeholder: WhenHint, maxLength: ScheduleDraft.MaxWhen, required: true, value: now);

    private static ModalBuilder WithZone(ModalBuilder form) =>
        form.AddTextInput(new TextInputBuilder("Whose clock", ZoneField, placeholder: ZoneHint, maxLength: ScheduleDraft.MaxZone, required: false));

    private static TextInputBuilder OnlyWhenOnline(bool now) =>
        new("Only while the server is on? (yes or no)", OnlineField, maxLength: 5, required: true, value: YesNo.Of(now));
}
