using System.Text.RegularExpressions;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Schedules.Times;

/// <summary>Cron in the plain words that <see cref="PlainTimes"/> reads.</summary>
internal static partial class CronWords
{
    private const int MostTimes = 8;

    /// <summary>Null where plain words would not be shorter than the fields.</summary>
    public static string? Of(CronTimes cron)
    {
        if (cron.Month is not "*" || (cron.DayOfMonth is not "*" && cron.DayOfWeek is not "*"))
            return null;
        var isEveryDay = cron.DayOfMonth is "*" && cron.DayOfWeek is "*";
        return isEveryDay && Interval(cron) is { } interval ? interval
            : DaysOf(cron) is { } days && Times(cron) is { } times ? $"{days} at {times}"
            : null;
    }

    /// <summary>For sentences and cards: words where there are some, and the fields.</summary>
    public static string Shown(CronTimes cron) => Spoken(cron) is { } words ? $"{words} · {Outside.Code(cron.ToString())}" : Outside.Code(cron.ToString());

    /// <summary>For lists: in words where there are any.</summary>
    public static string Brief(CronTimes cron) => Spoken(cron) ?? Outside.Code(cron.ToString());

    private static string? Spoken(CronTimes cron) => Of(cron) is { } words ? Words.Capitalised(Days().Replace(words, day => Words.Capitalised(day.Value))) : null;

    [GeneratedRegex("(?:mon|tues|wednes|thurs|fri|satur|sun)days?")]
    private static partial Regex Days();

    /// <summary>For forms, which read both.</summary>
    public static string Typed(CronTimes cron) => Of(cron) ?? cron.ToString();

    private static string? Interval(CronTimes cron)
    {
        if (cron.Hour is "*" && CronField.Values(cron.Minute, 0, 59) is { } minutes && Even(minutes, 60) is { } every && minutes[0] == 0 && every < 60)
            return every == 1 ? "every minute" : $"every {every} minutes";
        if (CronField.Values(cron.Minute, 0, 59) is not [var minute] || CronField.Values(cron.Hour, 0, 23) is not { } hours || Even(hours, 24) is not { } hourly || hourly > 12)
            return null;
        var words = hourly == 1 ? "every hour" : $"every {hourly} hours";
        return (hours[0], minute) switch
        {
            (0, 0) => words,
            (0, _) => $"{words} at minute {minute}",
            _ when hours.Count <= 2 => null,
            _ => $"{words} from {hours[0]:00}:{minute:00}",
        };
    }

    /// <summary>The step of values that go evenly round the whole.</summary>
    private static int? Even(IReadOnlyList<int> values, int whole)
    {
        if (whole % values.Count != 0)
            return null;
        var step = whole / values.Count;
        return values[0] < step && values.Select((value, i) => value - values[0] - i * step).All(rest => rest == 0) ? step : null;
    }

    private static string? DaysOf(CronTimes cron)
    {
        if (cron.DayOfMonth is not "*")
            return cron.DayOfMonth is "L" ? "on the last day of every month"
                : CronField.Values(cron.DayOfMonth, 1, 31) is { Count: <= 5 } days ? $"on the {Words.Join([.. days.Select(Ordinal)])} of every month" : null;
        if (cron.DayOfWeek is "*")
            return "every day";
        if (CronField.Values(cron.DayOfWeek, 0, 7) is not { } values)
            return null;
        var weekdays = WeekDays.InOrder(values).ToList();
        return weekdays.Count == 7 ? "every day"
            : weekdays.SequenceEqual(WeekDays.Working) ? "on weekdays"
            : Words.Join([.. weekdays.Select(day => $"{WeekDays.Names[day]}s")]);
    }

    private static string? Times(CronTimes cron) => ClockTimes.Of(cron.Minute, cron.Hour) is { Count: <= MostTimes } times
        ? Words.Join([.. times.Select(time => $"{time / 60:00}:{time % 60:00}")])
        : null;

    private static string Ordinal(int day) => $"{day}{(day % 10, day / 10) switch { (1, not 1) => "st", (2, not 1) => "nd", (3, not 1) => "rd", _ => "th" }}";
}
