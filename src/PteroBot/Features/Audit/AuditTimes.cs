using System.Globalization;

namespace PteroBot.Features.Audit;

/// <summary>Moments as people type them: <c>90m</c>, <c>24h</c>, <c>7d</c>, <c>2w</c> ago, or a day or minute in UTC (<c>2026-11-29 14:00</c>).</summary>
internal static class AuditTimes
{
    public const string Hint = "Write `24h`, `7d` or `2w` for so long ago, or a day like `2026-11-29` or `2026-11-29 14:00` (UTC).";

    private const double LongestDays = 36500;

    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd H:mm"];

    /// <summary>False when it is neither.</summary>
    public static bool TryParse(string typed, DateTimeOffset now, out DateTimeOffset moment)
    {
        var text = typed.Trim();
        if (DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment))
            return moment >= DateTimeOffset.UnixEpoch;
        moment = now;
        if (text.Length < 2 || !uint.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || DaysOf(char.ToLowerInvariant(text[^1])) is not { } days)
            return false;
        if (count * days > LongestDays)
            return false;
        moment = now - TimeSpan.FromDays(count * days);
        return moment >= DateTimeOffset.UnixEpoch;
    }

    private static double? DaysOf(char unit) => unit switch
    {
        'm' => 1 / 1440.0,
        'h' => 1 / 24.0,
        'd' => 1,
        'w' => 7,
        _ => null,
    };
}
