using System.Globalization;
using System.Text.RegularExpressions;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>Writes the times of the client API in the panel's own time zone; the application API keeps to UTC.</summary>
internal static partial class PanelZone
{
    public static Answer Written(Answer answer, string path, TimeZoneInfo zone)
    {
        if (zone == TimeZoneInfo.Utc || answer.Text is null || answer.ContentType is not "application/json" || !path.StartsWith("/api/client", StringComparison.Ordinal))
            return answer;
        var written = new Answer(answer.Status, UtcTimes().Replace(answer.Text, time => In(time.Groups["time"].Value, zone)), answer.ContentType) { Delay = answer.Delay };
        foreach (var (name, value) in answer.Headers)
            written.Headers[name] = value;
        return written;
    }

    private static string In(string time, TimeZoneInfo zone) =>
        $"\"{TimeZoneInfo.ConvertTime(DateTimeOffset.Parse($"{time}Z", CultureInfo.InvariantCulture), zone):yyyy-MM-ddTHH:mm:sszzz}\"";

    // The serializer writes the plus as an escape.
    [GeneratedRegex("""
        "(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\+|\\u002B)00:00"
        """)]
    private static partial Regex UtcTimes();
}
