using System.Globalization;

namespace PteroBot.Features.Schedules.Times;

/// <summary>One field of numbers.</summary>
internal static class CronField
{
    /// <summary>What it stands for, in order; null when it has anything but numbers, ranges, steps and stars in its bounds.</summary>
    public static IReadOnlyList<int>? Values(string field, int min, int max)
    {
        var values = new SortedSet<int>();
        foreach (var part in field.Split(','))
        {
            if (Part(part, min, max) is not var (from, to, step))
                return null;
            for (var value = from; value <= to; value += step)
                values.Add(value);
        }
        return [.. values];
    }

    /// <summary>The shortest usual way to write the values.</summary>
    public static string Of(IReadOnlyCollection<int> values, int min, int max)
    {
        var sorted = values.Distinct().Order().ToList();
        if (sorted.Count == max - min + 1)
            return "*";
        if (sorted.Count > 2 && Step(sorted) is { } step && sorted[0] == min && sorted[^1] + step > max)
            return $"*/{step}";
        return string.Join(',', sorted);
    }

    private static int? Step(List<int> sorted)
    {
        var step = sorted[1] - sorted[0];
        return sorted.Zip(sorted.Skip(1)).All(pair => pair.Second - pair.First == step) ? step : null;
    }

    private static (int From, int To, int Step)? Part(string part, int min, int max)
    {
        var step = 1;
        var slash = part.Split('/');
        if (slash.Length > 2 || (slash.Length == 2 && (!TryRead(slash[1], out step) || step < 1)))
            return null;
        if (slash[0] is "*")
            return (min, max, step);
        var ends = slash[0].Split('-');
        if (ends.Length > 2 || !TryRead(ends[0], out var from))
            return null;
        var to = slash.Length == 2 ? max : from;
        if (ends.Length == 2 && !TryRead(ends[1], out to))
            return null;
        return from >= min && to <= max && from <= to ? (from, to, step) : null;
    }

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
