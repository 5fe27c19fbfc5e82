namespace Discord;

/// <summary>A moment that Discord shows in the reader's own time: <c>&lt;t:1700000000:R&gt;</c>.</summary>
public readonly struct TimestampTag(DateTimeOffset time, TimestampTagStyles? style = null)
{
    public DateTimeOffset Time { get; } = time;

    public TimestampTagStyles? Style { get; } = style;

    public static TimestampTag FromDateTimeOffset(DateTimeOffset time, TimestampTagStyles? style = null) => new(time, style);

    public static string FormatFromDateTimeOffset(DateTimeOffset time, TimestampTagStyles style) => new TimestampTag(time, style).ToString();

    public override string ToString() => Style is { } style
        ? $"<t:{Time.ToUnixTimeSeconds()}:{(char)style}>"
        : $"<t:{Time.ToUnixTimeSeconds()}>";
}
