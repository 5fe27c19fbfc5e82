namespace PteroBot.Rendering;

/// <summary>A course of time in a few characters: <c>▁▂▃▅▇</c>. What nobody knows is a dot.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const char Unknown = '·';

    /// <summary>The values, the oldest first, in <paramref name="width"/> characters, each the mean of its share. Without a limit the highest value is full.</summary>
    public static string Of(IReadOnlyList<double?> values, double limit, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        var means = Enumerable.Range(0, width).Select(i => Mean(values, i, width)).ToList();
        var full = limit > 0 ? limit : means.Max() ?? 0;
        return string.Concat(means.Select(mean => Bar(mean, full)));
    }

    private static double? Mean(IReadOnlyList<double?> values, int part, int parts)
    {
        var (from, to) = (values.Count * part / parts, values.Count * (part + 1) / parts);
        var (sum, known) = (0.0, 0);
        for (var i = from; i < to; i++)
            if (values[i] is { } value && double.IsFinite(value))
                (sum, known) = (sum + value, known + 1);
        return known == 0 ? null : sum / known;
    }

    private static char Bar(double? mean, double full) =>
        mean is not { } value ? Unknown
        : full <= 0 ? Bars[0]
        : Bars[(int)Math.Clamp(Math.Floor(value / full * Bars.Length), 0, Bars.Length - 1)];
}
