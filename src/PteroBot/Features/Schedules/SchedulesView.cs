using System.Globalization;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Schedules;

/// <summary>The schedules of a server, for the person in the room.</summary>
internal sealed record SchedulesView(Room Room, IReadOnlyList<Schedule> Schedules, int Page = 1, string? Said = null);

/// <summary>One schedule with its tasks.</summary>
internal sealed record ScheduleView(Room Room, Schedule Schedule, string? Said = null)
{
    public string Id => Schedule.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>In the order in which they run.</summary>
    public IReadOnlyList<ScheduleTask> Tasks { get; } = [.. Schedule.Tasks.OrderBy(task => task.SequenceId)];
}

/// <summary>One task of a schedule.</summary>
internal sealed record TaskView(ScheduleView Of, ScheduleTask Task)
{
    public Room Room => Of.Room;

    public string Id => Task.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>From 1. The panel's own numbers have gaps after a task was removed on some versions.</summary>
    public int Place { get; } = 1 + Of.Tasks.Count(task => task.SequenceId < Task.SequenceId);
}

internal static class ScheduleSearch
{
    /// <summary>By number, or by a name that only one of them has.</summary>
    public static Schedule? Find(IReadOnlyList<Schedule> schedules, string asked)
    {
        var text = asked.Trim();
        return schedules.FirstOrDefault(schedule => schedule.Id.ToString(CultureInfo.InvariantCulture) == text)
            ?? (schedules.Where(schedule => schedule.Name.Equals(text, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null);
    }
}
