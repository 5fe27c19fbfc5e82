using System.Globalization;
using System.Text.RegularExpressions;

namespace PteroBot.Features.Schedules.Times;

/// <summary>Times of a day as people write them, in minutes since midnight.</summary>
internal static partial class DayTimes
{
    /// <summary>Several with commas between them; null when one is not understood.</summary>
    public static IReadOnlyList<int>? Read(string text)
    {
        var times = text.Split(',', StringSplitOptions.TrimEntries).Select(One).ToList();
        return times.Contains(null) ? null : [.. times.OfType<int>()];
    }

    /// <summary><c>18:30</c>, <c>6.30 pm</c>, <c>5</c>, <c>5h</c>, <c>noon</c>.</summary>
    public static int? One(string text)
    {
        if (text is "noon" or "midday")
            return 12 * 60;
        if (text is "midnight")
            return 0;
        if (Clock().Match(text) is not { Success: true } clock)
            return null;
        var hour = Number(clock.Groups["hour"]);
        var minute = clock.Groups["minute"].Success ? Number(clock.Groups["minute"]) : 0;
        if (clock.Groups["half"] is { Success: true, Value: var half })
            hour = hour is >= 1 and <= 12 ? hour % 12 + (half[0] == 'p' ? 12 : 0) : 24;
        return hour < 24 && minute < 60 ? hour * 60 + minute : null;
    }

    /// <summary><c>:15</c> or <c>minute 15</c>: a minute of any hour.</summary>
    public static int? MinuteOnly(string text) =>
        OfHour().Match(text) is { Success: true } match && Number(match.Groups["minute"]) is var minute and < 60 ? minute : null;

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?(?: ?h| ?o'clock)?(?: ?(?<half>am|pm|a\.m|p\.m)\.?)?$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?::|minute )(?<minute>\d{1,2})$")]
    private static partial Regex OfHour();
}
