namespace PteroBot.Features.Schedules.Times;

/// <summary>Days of the week in words and as cron's numbers, which begin with Sunday.</summary>
internal static class WeekDays
{
    public static readonly string[] Names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public static readonly int[] Working = [1, 2, 3, 4, 5];

    public static readonly int[] Weekend = [0, 6];

    /// <summary><c>monday</c>, <c>mondays</c>, <c>mon</c>, <c>mon-fri</c>, <c>weekends</c>; null for anything else.</summary>
    public static IReadOnlyList<int>? Find(string word)
    {
        if (word.Split('-') is [var first, var last])
            return Number(first) is { } from && Number(last) is { } to ? [.. Enumerable.Range(0, (to - from + 7) % 7 + 1).Select(step => (from + step) % 7)] : null;
        return word switch
        {
            "weekday" or "weekdays" or "workday" or "workdays" or "working" => Working,
            "weekend" or "weekends" => Weekend,
            _ => Number(word) is { } day ? [day] : null,
        };
    }

    /// <summary>From Monday on, as people count.</summary>
    public static IEnumerable<int> InOrder(IEnumerable<int> days) => days.Select(day => day % 7).Distinct().OrderBy(day => (day + 6) % 7);

    private static int? Number(string word)
    {
        var name = word.Length > 3 && word.EndsWith('s') ? word[..^1] : word;
        var found = name.Length < 3 ? -1 : Array.FindIndex(Names, day => day.StartsWith(name, StringComparison.Ordinal));
        return found < 0 ? null : found;
    }
}
