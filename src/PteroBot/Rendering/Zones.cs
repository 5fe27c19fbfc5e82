using System.Globalization;
using System.Text.RegularExpressions;

namespace PteroBot.Rendering;

/// <summary>Time zones as people name them.</summary>
internal static partial class Zones
{
    private const int MaxHours = 14;

    /// <summary>Shown before anything is typed.</summary>
    private static readonly string[] Common =
    [
        "UTC", "Europe/London", "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Warsaw", "Europe/Moscow", "America/New_York", "America/Chicago",
        "America/Denver", "America/Los_Angeles", "America/Sao_Paulo", "Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney", "Pacific/Auckland",
    ];

    private static readonly Lazy<string[]> All =
        new(() => [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/')).Union(Common).Order(StringComparer.Ordinal)]);

    /// <summary>By its name (<c>Europe/Berlin</c>) or as a distance from UTC (<c>+2</c>, <c>UTC-03:30</c>); null when there is none.</summary>
    public static TimeZoneInfo? Find(string text)
    {
        var name = text.Trim();
        if (Distance().Match(name) is { Success: true } distance && OffsetOf(distance) is { } offset)
            return TimeZoneInfo.CreateCustomTimeZone(Name(offset), offset, null, null);
        var known = All.Value.FirstOrDefault(id => id.Equals(name.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase)) ?? name;
        return TimeZoneInfo.TryFindSystemTimeZoneById(known, out var zone) ? zone : null;
    }

    /// <summary>Names with this in them.</summary>
    public static IEnumerable<string> Suggest(string typed)
    {
        var part = typed.Trim().Replace(' ', '_');
        return part.Length == 0 ? Common : All.Value.Where(id => id.Contains(part, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary><c>UTC+02:00</c>.</summary>
    public static string Name(TimeSpan offset) => $"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}";

    private static TimeSpan? OffsetOf(Match distance)
    {
        var hours = int.Parse(distance.Groups["hours"].Value, CultureInfo.InvariantCulture);
        var minutes = distance.Groups["minutes"].Success ? int.Parse(distance.Groups["minutes"].Value, CultureInfo.InvariantCulture) : 0;
        if (hours > MaxHours || minutes > 59 || (hours == MaxHours && minutes > 0))
            return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return distance.Groups["sign"].Value is "-" ? -offset : offset;
    }

    [GeneratedRegex(@"^(?:UTC|GMT)?\s*(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Distance();
}
