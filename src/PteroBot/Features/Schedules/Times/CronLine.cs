using System.Diagnostics.CodeAnalysis;
using Cronos;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Schedules.Times;

/// <summary>Five cron fields, and the runs that they mean to the panel.</summary>
internal sealed class CronLine
{
    private readonly CronExpression[] _parts;

    private CronLine(CronTimes times, CronExpression[] parts) => (Times, _parts) = (times, parts);

    public CronTimes Times { get; }

    /// <summary>Reads five fields with spaces between them.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out CronLine? line)
    {
        line = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var minute, var hour, var day, var month, var weekday]
            ? Of(new CronTimes { Minute = minute, Hour = hour, DayOfMonth = day, Month = month, DayOfWeek = weekday })
            : null;
        return line is not null;
    }

    /// <summary>Null when it is no cron, or such that only the panel understands it.</summary>
    public static CronLine? Of(CronTimes times)
    {
        var parts = new List<CronExpression>();
        foreach (var text in Lines(times))
        {
            if (!CronExpression.TryParse(text, out var part))
                return null;
            parts.Add(part);
        }
        return new CronLine(times, [.. parts]);
    }

    /// <summary>The runs after the moment, on a clock that is so far from UTC, without end.</summary>
    public IEnumerable<DateTimeOffset> Runs(DateTimeOffset after, TimeSpan offset)
    {
        // The clock's own time, called UTC so that nothing is converted.
        var at = DateTime.SpecifyKind(after.ToOffset(offset).DateTime, DateTimeKind.Utc);
        while (_parts.Select(part => part.GetNextOccurrence(at)).Min() is { } next)
        {
            at = next;
            yield return new DateTimeOffset(DateTime.SpecifyKind(next, DateTimeKind.Unspecified), offset);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Times.ToString();

    // The panel runs on a day that fits either of the two day fields when both are given; Cronos would want both to fit.
    private static IEnumerable<string> Lines(CronTimes times)
    {
        if (times.DayOfMonth is "*" || times.DayOfWeek is "*")
            return [times.ToString()];
        return [(times with { DayOfWeek = "*" }).ToString(), (times with { DayOfMonth = "*" }).ToString()];
    }
}
