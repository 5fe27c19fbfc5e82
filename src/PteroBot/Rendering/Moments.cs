using System.Globalization;
using System.Text.RegularExpressions;
using PteroBot.Languages;

namespace PteroBot.Rendering;

/// <summary>Points in time, which each reader's own Discord writes in their own zone, and spans of it.</summary>
internal static partial class Moments
{
    /// <summary>"2 hours ago"; the client keeps it fresh by itself.</summary>
    public static string Relative(DateTimeOffset at) => $"<t:{at.ToUnixTimeSeconds()}:R>";

    /// <summary>"14:02".</summary>
    public static string Clock(DateTimeOffset at) => $"<t:{at.ToUnixTimeSeconds()}:t>";

    /// <summary>"21 November 2026 14:02".</summary>
    public static string Day(DateTimeOffset at) => $"<t:{at.ToUnixTimeSeconds()}:f>";

    /// <summary>The same text for where Discord does not write points in time, such as a file: "on 21 November 2026 at 14:02 UTC".</summary>
    public static string Plain(string text) => Written().Replace(text, match =>
        long.TryParse(match.Groups[1].ValueSpan, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("'on' d MMMM yyyy 'at' HH:mm 'UTC'", CultureInfo.InvariantCulture)
            : match.Value);

    /// <summary><c>41 s</c>, <c>2 min 5 s</c>, <c>1 h 3 min</c>, <c>3 d 4 h</c>.</summary>
    public static string Span(TimeSpan span)
    {
        var seconds = (long)Math.Max(0, Math.Round(span.TotalSeconds));
        return seconds switch
        {
            < 60 => $"{seconds} s",
            < 3600 => Two(seconds / 60, "min", seconds % 60, "s"),
            < 86400 => Two(seconds / 3600, "h", seconds % 3600 / 60, "min"),
            _ => Two(seconds / 86400, Language.Current.DayUnit, seconds % 86400 / 3600, "h"),
        };
    }

    private static string Two(long big, string bigUnit, long small, string smallUnit) =>
        small == 0 ? $"{big} {bigUnit}" : $"{big} {bigUnit} {small} {smallUnit}";

    [GeneratedRegex("<t:([0-9]{1,12})(?::[tTdDfFR])?>")]
    private static partial Regex Written();
}
