using System.Globalization;
using System.Text.RegularExpressions;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>Writes the times of the client API in the panel's own time zone; the application API keeps to UTC.</summary>
internal static partial class PanelZone
{
    public static void Write(Answer answer, string path, TimeZoneInfo zone)
    {
        if (zone != TimeZoneInfo.Utc && answer is { Text: { } text, ContentType: "application/json" } && path.StartsWith("/api/client", StringComparison.Ordinal))
            answer.Text = UtcTimes().Replace(text, time => In(time.Groups["time"].Value, zone));
    }

    private static string In(string time, TimeZoneInfo zone) =>
        $"\"{TimeZoneInfo.ConvertTime(DateTimeOffset.Parse($"{time}Z", CultureInfo.InvariantCulture), zone):yyyy-MM-ddTHH:mm:sszzz}\"";

    // The serializer writes the plus as an escape.
    [GeneratedRegex("""
        "(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\+|\\u002B)00:00"
        """)]
    private static partial Regex UtcTimes();
}
