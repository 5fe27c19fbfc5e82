using System.Globalization;
using PteroBot.Audit;
using PteroBot.Interactions;

namespace PteroBot.Features.Audit;

/// <summary>A page of the audit log: what is wanted, and from where on. All of it goes into custom ids.</summary>
/// <param name="Filter">Which records.</param>
/// <param name="Beside">The record that the page lies beside; null for the newest page.</param>
/// <param name="IsNewer">Whether it lies on the newer side of that record.</param>
internal sealed record AuditView(AuditFilter Filter, Guid? Beside = null, bool IsNewer = false)
{
    public const string Area = "audit";

    /// <summary>Turns to this page.</summary>
    public CustomId Page => Id("page");

    /// <summary>The menu that opens one record of it.</summary>
    public CustomId Open => Id("open");

    /// <summary>The menu that chooses a result.</summary>
    public CustomId Results => Id("result");

    /// <summary>Everything that fits, as a file.</summary>
    public CustomId File => Id("file");

    public AuditView Newest => new(Filter);

    public AuditView OlderThan(string id) => new(Filter, Guid.ParseExact(id, "N"));

    public AuditView NewerThan(string id) => new(Filter, Guid.ParseExact(id, "N"), IsNewer: true);

    /// <summary>Reads the arguments of a custom id; anything odd does not matter.</summary>
    public static AuditView Read(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 7)
            return new(AuditFilter.Everything);
        var filter = new AuditFilter(
            ulong.TryParse(arguments[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var member) ? member : null,
            arguments[1].Length > 0 ? arguments[1] : null,
            arguments[2].Length > 0 ? arguments[2] : null,
            ResultOf(arguments[3]),
            MinuteOf(arguments[4]),
            MinuteOf(arguments[5]));
        var place = arguments[6];
        return TryReadId(place, out var id) ? new(filter, id, place[0] == 'n') : new(filter);
    }

    /// <summary>Reads the number of a result; null for any.</summary>
    public static AuditResult? ResultOf(string? number) =>
        int.TryParse(number, out var value) && Enum.IsDefined((AuditResult)value) ? (AuditResult)value : null;

    private CustomId Id(string action) => CustomId.Of(Area, action[..1],
        Filter.Member?.ToString("x", CultureInfo.InvariantCulture) ?? "",
        Filter.Target ?? "",
        Filter.Action ?? "",
        Filter.Result is { } result ? ((int)result).ToString(CultureInfo.InvariantCulture) : "",
        Minute(Filter.From),
        Minute(Filter.Until),
        Beside is { } id ? (IsNewer ? "n" : "o") + Short(id) : "");

    private static string Minute(DateTimeOffset? time) => time is { } at ? (at.ToUnixTimeSeconds() / 60).ToString("x", CultureInfo.InvariantCulture) : "";

    private static DateTimeOffset? MinuteOf(string text) =>
        long.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 0 and < 0xFFFFFFF
            ? DateTimeOffset.FromUnixTimeSeconds(minutes * 60)
            : null;

    // Sixteen bytes in twenty-two characters, none of which a custom id has to escape.
    private static string Short(Guid id) => Convert.ToBase64String(id.ToByteArray(bigEndian: true)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static bool TryReadId(string place, out Guid id)
    {
        id = default;
        var bytes = new byte[16];
        if (place.Length != 23 || !Convert.TryFromBase64String(place[1..].Replace('-', '+').Replace('_', '/') + "==", bytes, out var count) || count != 16)
            return false;
        id = new Guid(bytes, bigEndian: true);
        return true;
    }
}
