using PteroBot.Panel.Client;

namespace PteroBot.Features.Schedules.Times;

/// <summary>Moves a cron line on the clock: for warnings that come before, and from one time zone into another.</summary>
internal static class CronShift
{
    /// <summary>The line whose runs come so much later (earlier when negative); null when no single line says that.</summary>
    public static CronLine? By(CronLine line, TimeSpan shift)
    {
        if (shift == TimeSpan.Zero)
            return line;
        if (shift.Ticks % TimeSpan.TicksPerMinute != 0 || ClockTimes.Of(line.Times.Minute, line.Times.Hour) is not { } times)
            return null;
        var moved = times.Select(time => time + (int)shift.TotalMinutes).ToList();
        return ClockTimes.Fields([.. moved.Select(Wrapped)]) is var (minute, hour) && Days(line.Times, moved) is { } days
            ? CronLine.Of(days with { Minute = minute, Hour = hour })
            : null;
    }

    /// <summary>The day fields for runs that may have moved to the day before or after; null when cron cannot say it.</summary>
    private static CronTimes? Days(CronTimes times, List<int> moved)
    {
        if (times is { DayOfMonth: "*", Month: "*", DayOfWeek: "*" })
            return times;
        var days = moved.Select(time => (int)Math.Floor(time / (double)ClockTimes.MinutesOfDay)).Distinct().ToList();
        if (days is [0])
            return times;
        if (days is not [var day] || times is not { DayOfMonth: "*", Month: "*" } || CronField.Values(times.DayOfWeek, 0, 7) is not { } weekdays)
            return null;
        return times with { DayOfWeek = CronField.Of([.. weekdays.Select(weekday => (weekday % 7 + day + 7) % 7)], 0, 6) };
    }

    private static int Wrapped(int time) => (time % ClockTimes.MinutesOfDay + ClockTimes.MinutesOfDay) % ClockTimes.MinutesOfDay;
}
