using PteroBot.Audit;

namespace PteroBot.Features.Audit;

/// <summary>The servers that records are about.</summary>
internal static class AuditTargets
{
    private const int IdentifierLength = 8;

    /// <summary>Identifiers with the name that the server had last, in the order of the records. What is done to a part of a server is named after both: <c>Survival: daily</c>.</summary>
    public static IReadOnlyList<(string Target, string Name)> Of(IEnumerable<AuditRecord> newestFirst)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var targets = new List<(string, string)>();
        foreach (var record in newestFirst)
            if (record.Target is { } target && IsIdentifier(target) && seen.Add(target))
                targets.Add((target, NameOf(record)));
        return targets;
    }

    /// <summary>Eight hexadecimal digits, as panels give them.</summary>
    public static bool IsIdentifier(string text) => text.Length == IdentifierLength && text.All(char.IsAsciiHexDigitLower);

    private static string NameOf(AuditRecord record)
    {
        var name = record.TargetName ?? record.Target!;
        var colon = name.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 ? name[..colon] : name;
    }
}
