using System.Globalization;
using System.Text.RegularExpressions;

namespace PteroBot.Features.Sharing;

/// <summary>Reads how long or until when: <c>2h</c>, <c>1d12h</c>, <c>2026-12-24</c>, <c>2026-12-24 18:00</c>.</summary>
internal static partial class GrantTime
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm"];
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    /// <summary>A moment after now. A day alone means its end; times are UTC.</summary>
    public static bool TryReadUntil(string typed, DateTimeOffset now, out DateTimeOffset until)
    {
        until = default;
        if (TryReadSpan(typed, out var span))
            until = now + span;
        else if (DateTime.TryParseExact(typed.Trim(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            until = new DateTimeOffset(typed.Trim().Length == Dates[0].Length ? date.AddDays(1) : date, TimeSpan.Zero);
        return until > now;
    }

    /// <summary>A length of time of at least a second.</summary>
    public static bool TryReadSpan(string typed, out TimeSpan span)
    {
        span = default;
        var match = Span().Match(typed.Trim());
        if (!match.Success)
            return false;
        var seconds = Number(match, 1) * 7 * 86400 + Number(match, 2) * 86400 + Number(match, 3) * 3600 + Number(match, 4) * 60 + Number(match, 5);
        if (seconds < 1 || seconds > Longest.TotalSeconds)
            return false;
        span = TimeSpan.FromSeconds(seconds);
        return true;
    }

    private static double Number(Match match, int group) => match.Groups[group].Success ? double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(\d{1,5})\s*w)?\s*(?:(\d{1,5})\s*d)?\s*(?:(\d{1,5})\s*h)?\s*(?:(\d{1,6})\s*m(?:in)?)?\s*(?:(\d{1,6})\s*s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
