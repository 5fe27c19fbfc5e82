using System.Globalization;
using PteroBot.Interactions;

namespace PteroBot.Features.Schedules;

/// <summary>The custom ids of <c>/schedules</c>: what, the server, the schedule, the task.</summary>
internal static class ScheduleIds
{
    public static CustomId Page(string server, int page) => CustomId.Of("schedules", "page", server, page.ToString(CultureInfo.InvariantCulture));

    public static CustomId Pick(string server) => CustomId.Of("schedules", "pick", server);

    public static CustomId New(string server) => CustomId.Of("schedules", "new", server);

    public static CustomId Plan(string server) => CustomId.Of("schedules", "plan", server);

    public static CustomId Open(ScheduleView view) => To("open", view);

    /// <summary>Anything that is done to a schedule.</summary>
    public static CustomId To(string action, ScheduleView view) => CustomId.Of("schedules", action, view.Room.Identifier, view.Id);

    /// <summary>Anything that is done to a task.</summary>
    public static CustomId To(string action, TaskView view) => CustomId.Of("schedules", action, view.Room.Identifier, view.Of.Id, view.Id);
}
