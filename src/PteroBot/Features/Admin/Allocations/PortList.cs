using System.Globalization;
using System.Text.RegularExpressions;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Allocations;

/// <summary>Ports as people type them: <c>25565-25570, 25580</c>.</summary>
internal sealed partial record PortList(IReadOnlyList<(int From, int To)> Ranges)
{
    /// <summary>Below, the panel gives none to servers: 1024 on Pelican, 1025 on Pterodactyl.</summary>
    public const int First = 1024;

    /// <summary>What the panel takes in one range.</summary>
    public const int MostInRange = 1000;

    private const int Last = 65535;
    private const int MostRanges = 40;

    /// <summary>As the panel wants them: texts, one per port or range.</summary>
    public IReadOnlyList<string> Texts => [.. Ranges.Select(range => range.From == range.To ? $"{range.From}" : $"{range.From}-{range.To}")];

    public int Count => Ranges.Sum(range => range.To - range.From + 1);

    public bool Has(int port) => Ranges.Any(range => port >= range.From && port <= range.To);

    /// <summary>Reads them.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="ports">The ports; null when something is wrong.</param>
    /// <returns>What is wrong, as a sentence; null when all is right.</returns>
    public static string? Read(string text, out PortList? ports)
    {
        ports = null;
        var parts = text.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > MostRanges)
            return $"Give 1 to {MostRanges} ports or ranges, as `25565-25570, 25580`.";
        var ranges = new List<(int From, int To)>();
        foreach (var part in parts)
        {
            if (Wrong(part, out var range) is { } wrong)
                return wrong;
            ranges.Add(range);
        }
        ports = new PortList(ranges);
        return null;
    }

    private static string? Wrong(string part, out (int From, int To) range)
    {
        range = default;
        var match = Range().Match(part);
        if (!match.Success)
            return $"{Outside.Code(part)} is no port. Write ports as `25565-25570, 25580`.";
        var from = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        range = (from, match.Groups[2].Success ? int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : from);
        return range switch
        {
            var (first, last) when first > last => $"{Outside.Code(part)} runs backwards. Write the smaller port first.",
            var (first, last) when first < First || last > Last => $"{Outside.Code(part)} is out of range: ports go from {First} to {Last}.",
            var (first, last) when last - first + 1 > MostInRange => $"{Outside.Code(part)} has more than {MostInRange} ports. The panel takes so many at once; split it.",
            _ => null,
        };
    }

    [GeneratedRegex(@"^(\d{1,5})(?:-(\d{1,5}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
