namespace PteroBot.Rendering;

/// <summary>How full something is: <c>▰▰▰▱▱</c>.</summary>
internal static class Bar
{
    private const char Full = '▰';
    private const char Empty = '▱';

    /// <summary>A bar of <paramref name="width"/> cells. Anything above nothing shows at least one cell, anything below the limit leaves at least one.</summary>
    public static string Of(double used, double limit, int width = 10)
    {
        var filled = Cells(used, limit, width);
        return new string(Full, filled) + new string(Empty, width - filled);
    }

    private static int Cells(double used, double limit, int width)
    {
        if (!(used > 0) || !(limit > 0))
            return 0;
        if (used >= limit)
            return width;
        return (int)Math.Clamp(Math.Round(used / limit * width), 1, width - 1);
    }
}
