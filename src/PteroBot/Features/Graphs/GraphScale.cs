namespace PteroBot.Features.Graphs;

/// <summary>The marks of an upward axis: from nothing to <see cref="Top"/> in equal steps.</summary>
internal readonly record struct GraphScale(double Top, double Step)
{
    private const int Marks = 4;
    private const double Room = 1.05;

    private static readonly double[] Nice = [1, 2, 2.5, 5, 10];

    /// <summary>A scale for plain numbers on which <paramref name="most"/> fits; whole ones where people are counted.</summary>
    public static GraphScale Of(double most, bool isWhole = false)
    {
        var step = StepOf(Math.Max(most * Room / Marks, 1));
        return Fitting(most, isWhole ? Math.Ceiling(step) : step);
    }

    /// <summary>The same for bytes, whose round numbers are those of KiB, MiB and GiB.</summary>
    public static GraphScale OfBytes(double most)
    {
        var unit = 1.0;
        while (most / unit >= 1024)
            unit *= 1024;
        // Of 900 MiB and more, quarters of the next unit are rounder.
        if (most / unit > 700)
            return Fitting(most, 256 * unit);
        return Fitting(most, StepOf(Math.Max(most / unit * Room / Marks, 0.25)) * unit);
    }

    /// <summary>The next number that is easily counted with.</summary>
    private static double StepOf(double wanted)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        return Nice.First(nice => nice * power >= wanted * 0.999) * power;
    }

    private static GraphScale Fitting(double most, double step) => new(Math.Max(1, Math.Ceiling(Math.Max(most * Room, step) / step - 0.001)) * step, step);
}
