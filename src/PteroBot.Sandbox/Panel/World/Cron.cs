namespace PteroBot.Sandbox.Panel.World;

/// <summary>Five cron fields and the next time that they match.</summary>
internal sealed record Cron(string Minute, string Hour, string DayOfMonth, string Month, string DayOfWeek)
{
    private const string LastDay = "L";

    /// <summary>Whether each field is a valid expression within its bounds.</summary>
    public bool IsValid =>
        Parse(Minute, 0, 59) is not null && Parse(Hour, 0, 23) is not null && (DayOfMonth == LastDay || Parse(DayOfMonth, 1, 31) is not null)
        && Parse(Month, 1, 12) is not null && Parse(DayOfWeek, 0, 7) is not null;

    /// <summary>The first match after the moment, to the minute; null when none comes within a year.</summary>
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        var (minutes, hours, days, months, weekdays) =
            (Parse(Minute, 0, 59)!, Parse(Hour, 0, 23)!, DayOfMonth == LastDay ? [] : Parse(DayOfMonth, 1, 31)!, Parse(Month, 1, 12)!, Parse(DayOfWeek, 0, 7)!);
        var at = new DateTimeOffset(after.Year, after.Month, after.Day, after.Hour, after.Minute, 0, after.Offset).AddMinutes(1);
        var end = at.AddYears(1);
        while (at < end)
        {
            if (!months.Contains(at.Month) || !DayMatches(at, days, weekdays))
                at = new DateTimeOffset(at.Year, at.Month, at.Day, 0, 0, 0, at.Offset).AddDays(1);
            else if (!hours.Contains(at.Hour))
                at = at.AddMinutes(60 - at.Minute);
            else if (!minutes.Contains(at.Minute))
                at = at.AddMinutes(1);
            else
                return at;
        }
        return null;
    }

    // Cron's oddity: when both day fields are restricted, either may match.
    private bool DayMatches(DateTimeOffset at, HashSet<int> days, HashSet<int> weekdays)
    {
        var byDay = DayOfMonth == LastDay ? at.AddDays(1).Day == 1 : days.Contains(at.Day);
        var byWeekday = weekdays.Contains((int)at.DayOfWeek) || (at.DayOfWeek == System.DayOfWeek.Sunday && weekdays.Contains(7));
        return DayOfMonth != "*" && DayOfWeek != "*" ? byDay || byWeekday : byDay && byWeekday;
    }

    private static HashSet<int>? Parse(string field, int min, int max)
    {
        var values = new HashSet<int>();
        foreach (var part in field.Split(','))
        {
            if (Range(part, min, max) is not var (from, to, step) || from < min || to > max || from > to || step < 1)
                return null;
            for (var value = from; value <= to; value += step)
                values.Add(value);
        }
        return values;
    }

    private static (int From, int To, int Step)? Range(string part, int min, int max)
    {
        var step = 1;
        if (part.Split('/') is [var range, var every])
        {
            if (!int.TryParse(every, out step))
                return null;
            part = range;
        }
        if (part == "*")
            return (min, max, step);
        var ends = part.Split('-');
        if (!int.TryParse(ends[0], out var from))
            return null;
        if (ends.Length == 1)
            return (from, step > 1 ? max : from, step);
        return int.TryParse(ends[1], out var to) ? (from, to, step) : null;
    }
}
