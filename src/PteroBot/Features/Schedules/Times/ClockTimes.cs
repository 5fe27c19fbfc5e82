namespace PteroBot.Features.Schedules.Times;

/// <summary>Times of a day, in minutes since midnight, as the two fields that cron has for them.</summary>
internal static class ClockTimes
{
    public const int MinutesOfDay = 24 * 60;

    /// <summary>Null when two fields cannot say just that: cron runs at every one of its minutes in every one of its hours.</summary>
    public static (string Minute, string Hour)? Fields(IReadOnlyCollection<int> times)
    {
        var minutes = times.Select(time => time % 60).Distinct().ToList();
        var hours = times.Select(time => time / 60).Distinct().ToList();
        return minutes.Count * hours.Count == times.Distinct().Count() ? (CronField.Of(minutes, 0, 59), CronField.Of(hours, 0, 23)) : null;
    }

    /// <summary>Null when a field has more than numbers.</summary>
    public static IReadOnlyList<int>? Of(string minute, string hour)
    {
        var (minutes, hours) = (CronField.Values(minute, 0, 59), CronField.Values(hour, 0, 23));
        return minutes is null || hours is null ? null : [.. hours.SelectMany(h => minutes.Select(m => h * 60 + m))];
    }
}
