using System.Globalization;
using PteroBot.Rendering;

namespace PteroBot.Features.Alerts;

/// <summary>Hours of the day in which an alert wakes nobody; they may go over midnight.</summary>
/// <param name="From">Minutes since midnight.</param>
/// <param name="To">Minutes since midnight; not part of them.</param>
/// <param name="Zone">The time zone's name.</param>
internal sealed record QuietHours(int From, int To, string Zone)
{
    public bool Covers(DateTimeOffset now)
    {
        var minute = MinuteOfDay(now);
        return From <= To ? minute >= From && minute < To : minute >= From || minute < To;
    }

    /// <summary>Reads <c>22:00-07:00</c>; null when it is no span of hours, or the zone is not known.</summary>
    public static QuietHours? Read(string span, string zone)
    {
        var ends = span.Split('-', '–');
        return ends.Length == 2 && Minutes(ends[0]) is { } from && Minutes(ends[1]) is { } to && from != to && Zones.Find(zone) is { } known
            ? new QuietHours(from, to, known.Id)
            : null;
    }

    /// <summary><c>22:00-07:00</c>.</summary>
    public string Span => $"{Clock(From)}-{Clock(To)}";

    // A zone that this machine has lost with an update is taken as UTC rather than to tell nothing any more.
    private int MinuteOfDay(DateTimeOffset now) => TimeZoneInfo.ConvertTime(now, Zones.Find(Zone) ?? TimeZoneInfo.Utc) is var there ? there.Hour * 60 + there.Minute : 0;

    private static int? Minutes(string text) =>
        TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "H:mm", "HH", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.Hour * 60 + time.Minute : null;

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
