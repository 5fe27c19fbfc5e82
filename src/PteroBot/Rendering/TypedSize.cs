using System.Globalization;
using System.Text.RegularExpressions;

namespace PteroBot.Rendering;

/// <summary>Amounts of memory and disk as people type them: <c>4 GiB</c>, <c>512m</c>, or MiB as a bare number.</summary>
internal static partial class TypedSize
{
    // No machine has more, and the panel's numbers go no further.
    private const double MostMebibytes = 1024d * 1024 * 1024;

    /// <summary>MiB, as the panel counts. People who write GB mean GiB, as the panel's own pages do.</summary>
    public static bool TryParse(string text, out long mebibytes)
    {
        mebibytes = 0;
        var match = Amount().Match(text.Trim());
        if (!match.Success || !double.TryParse(match.Groups["number"].Value.Replace(',', '.'), CultureInfo.InvariantCulture, out var number))
            return false;
        var value = number * UnitOf(match.Groups["unit"].Value);
        mebibytes = value <= MostMebibytes ? (long)Math.Round(value) : 0;
        return value <= MostMebibytes;
    }

    private static double UnitOf(string unit) => unit.ToLowerInvariant() switch
    {
        "g" => 1024,
        "t" => 1024 * 1024,
        _ => 1,
    };

    [GeneratedRegex(@"^(?<number>\d{1,12}([.,]\d{1,6})?)\s*((?<unit>[mgt])(i?b)?)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
