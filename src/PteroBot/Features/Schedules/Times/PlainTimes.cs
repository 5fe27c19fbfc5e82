using System.Globalization;
using System.Text.RegularExpressions;

namespace PteroBot.Features.Schedules.Times;

/// <summary>Turns plain words, such as <c>mondays and fridays at 18:30</c>, into cron. Takes cron itself as well.</summary>
internal static partial class PlainTimes
{
    private const string NoTime = "Say at what time of the day, such as `every day at 05:00`.";
    private const string NoSingleCron = "One schedule cannot do that: it runs at each of its minutes in each of its hours. Make one for each time.";

    private static readonly string[] Fillers = ["on", "the", "every", "each", "of", "a", "in"];

    public static CronReading Read(string text)
    {
        if (CronLine.TryRead(text.Trim(), out var line))
            return new(line, null);
        var words = Tidy(text);
        if (Steps().Match(words) is { Success: true } steps)
            return Interval(steps);
        var at = At().Match(words);
        var days = (at.Success ? words[..at.Index] : words).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Except(Fillers).ToArray();
        return Days(days) is not var (day, weekday) ? Uneven(days)
            : !at.Success ? CronReading.No(NoTime)
            : DayTimes.Read(words[(at.Index + at.Length)..]) is not { } times ? CronReading.Not()
            : ClockTimes.Fields(times) is not var (minute, hour) ? CronReading.No(NoSingleCron)
            : CronReading.Is(minute, hour, day, weekday);
    }

    /// <summary>Small letters, single spaces, a comma for every "and", a dash for every "to".</summary>
    private static string Tidy(string text)
    {
        var words = Spaces().Replace(text.Trim().TrimEnd('.', '!').ToLowerInvariant(), " ");
        words = Ands().Replace(Tos().Replace(words, "-"), ",");
        return words switch
        {
            "hourly" => "every hour",
            "half-hourly" or "every half hour" or "every half an hour" => "every 30 minutes",
            _ => words,
        };
    }

    private static CronReading Interval(Match steps)
    {
        var every = steps.Groups["n"] is { Success: true, Value: var count } ? count is "other" ? 2 : int.Parse(count, CultureInfo.InvariantCulture) : 1;
        var from = steps.Groups["from"] is { Success: true, Value: var start } ? start : null;
        return steps.Groups["hours"].Success ? Hours(every, from) : from is null ? Minutes(every) : CronReading.Not();
    }

    private static CronReading Minutes(int every) => every is < 1 or > 30 || 60 % every != 0
        ? CronReading.No(Uneven(every, "minutes", "hour", "1, 2, 3, 4, 5, 6, 10, 12, 15, 20 or 30"))
        : CronReading.Is(every == 1 ? "*" : $"*/{every}", "*");

    private static CronReading Hours(int every, string? from)
    {
        if (every is < 1 or > 12 || 24 % every != 0)
            return CronReading.No(Uneven(every, "hours", "day", "1, 2, 3, 4, 6, 8 or 12"));
        if ((from is null ? 0 : DayTimes.One(from) ?? DayTimes.MinuteOnly(from)) is not { } first)
            return CronReading.Not();
        var hours = Enumerable.Range(0, 24 / every).Select(step => (first / 60 + step * every) % 24).ToArray();
        return CronReading.Is($"{first % 60}", CronField.Of(hours, 0, 23));
    }

    /// <summary>The two day fields; null when a word is not understood.</summary>
    private static (string Day, string Weekday)? Days(string[] words)
    {
        var (days, weekdays, isMonthly) = (new SortedSet<string>(NumbersFirst), new List<int>(), false);
        foreach (var word in words)
        {
            if (WeekDays.Find(word) is { } found)
                weekdays.AddRange(found);
            else if (word is "month" or "monthly" or "months")
                isMonthly = true;
            else if (word is "last")
                days.Add("L");
            else if (Ordinal().Match(word) is { Success: true } ordinal)
                days.Add(int.Parse(ordinal.Groups["n"].Value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
            else if (word is not ("day" or "days" or "daily" or "night" or "nightly"))
                return null;
        }
        return (days.Count, weekdays.Count, isMonthly) switch
        {
            (0, 0, false) => ("*", "*"),
            (0, > 0, false) => ("*", CronField.Of(weekdays, 0, 6)),
            ( > 0, 0, _) when isMonthly || words.Any(word => char.IsLetter(word[^1]) && Ordinal().IsMatch(word)) => (string.Join(',', days), "*"),
            _ => null,
        };
    }

    private static CronReading Uneven(string[] words) => words is [_, "days" or "weeks" or "months"] && int.TryParse(words[0], CultureInfo.InvariantCulture, out var every)
        ? CronReading.No($"The panel cannot count {every} {words[1]}: it knows days of the week and of the month only. Name those, such as `mondays and fridays at 18:30`.")
        : CronReading.Not();

    private static string Uneven(int every, string unit, string whole, string even) =>
        $"The panel begins to count anew every {whole}, so every {every} {unit} would not be even. It can do every {even} {unit}.";

    private static readonly Comparer<string> NumbersFirst = Comparer<string>.Create((left, right) => (left is "L" ? 99 : int.Parse(left, CultureInfo.InvariantCulture)) - (right is "L" ? 99 : int.Parse(right, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s*(?:,\s*and\b|&|\+|,|\band\b)\s*")]
    private static partial Regex Ands();

    [GeneratedRegex(@"\s+(?:to|through|until|till|-|–)\s+|(?<=[a-z])–(?=[a-z])")]
    private static partial Regex Tos();

    [GeneratedRegex(@"^(?:every|each) (?:(?<n>\d{1,4}|other) ?)?(?:(?<minutes>m|mins?|minutes?)|(?<hours>h|hrs?|hours?))(?: (?:from|starting at|starting from|starting|at|past) (?<from>\S.*))?$")]
    private static partial Regex Steps();

    [GeneratedRegex(@"(?:^|[ ,])(?:at|@) ?")]
    private static partial Regex At();

    [GeneratedRegex(@"^(?<n>[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?$")]
    private static partial Regex Ordinal();
}
