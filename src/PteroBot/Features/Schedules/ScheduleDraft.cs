using PteroBot.Access;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Schedules;

/// <summary>What somebody typed for a schedule; what is null stays as it is.</summary>
internal sealed record ScheduleDraft(string? Name, string? When, string? Zone, bool? OnlyWhenOnline)
{
    /// <summary>The panel's limit.</summary>
    public const int MaxName = 191;

    public const int MaxWhen = 100;
    public const int MaxZone = 60;

    /// <summary>The schedule with what was typed put in.</summary>
    public Decision<NewSchedule> Over(NewSchedule before, When? when)
    {
        var name = Name?.Trim() ?? before.Name;
        if (name.Length == 0)
            return new Explained(SchedulesTexts.NameMissing);
        return (when is null ? before : At(before, when.Line.Times)) with { Name = name, OnlyWhenOnline = OnlyWhenOnline ?? before.OnlyWhenOnline };
    }

    /// <summary>The schedule at other times.</summary>
    public static NewSchedule At(NewSchedule schedule, CronTimes cron) => schedule with
    {
        Minute = cron.Minute,
        Hour = cron.Hour,
        DayOfMonth = cron.DayOfMonth,
        Month = cron.Month,
        DayOfWeek = cron.DayOfWeek,
    };

    public static CronTimes CronOf(NewSchedule schedule) =>
        new() { Minute = schedule.Minute, Hour = schedule.Hour, DayOfMonth = schedule.DayOfMonth, Month = schedule.Month, DayOfWeek = schedule.DayOfWeek };
}
