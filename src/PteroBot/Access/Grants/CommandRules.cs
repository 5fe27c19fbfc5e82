using System.Text.RegularExpressions;

namespace PteroBot.Access.Grants;

/// <summary>
/// Which console commands a role may send: only those on the list, or all but those. A pattern without a space is held against the first word of the line,
/// one with a space against the whole line; <c>*</c> stands for anything. Capitals and a leading slash do not matter.
/// </summary>
/// <param name="Patterns">Such as <c>say</c>, <c>whitelist add *</c>.</param>
/// <param name="IsAllowList">Whether only these may be sent, rather than all others.</param>
internal sealed record CommandRules(IReadOnlyList<string> Patterns, bool IsAllowList)
{
    public const int MaxPatterns = 25;
    public const int MaxLength = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Reads a list with commas.</summary>
    public static IReadOnlyList<string> Read(string? typed) =>
        [.. (typed ?? "").Split(',').Select(pattern => Tidy(pattern)).Where(pattern => pattern.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether the line may be sent. What is no single line never may.</summary>
    public bool Allows(string line)
    {
        if (line.Any(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029'))
            return false;
        var tidy = Tidy(line);
        var first = tidy.Split(' ', 2)[0];
        // A mod's namespace is another name for the same command; a list that forbids must not be passed that way.
        var bare = first[(first.LastIndexOf(':') + 1)..];
        return Patterns.Any(pattern => Fits(pattern, tidy, first, bare)) == IsAllowList;
    }

    public override string ToString() => $"{(IsAllowList ? "only" : "all but")} {string.Join(", ", Patterns)}";

    private bool Fits(string pattern, string line, string first, string bare)
    {
        if (pattern.Contains(' ', StringComparison.Ordinal))
            return IsLike(pattern, line) || (!IsAllowList && bare != first && IsLike(pattern, bare + line[first.Length..]));
        return IsLike(pattern, first) || (!IsAllowList && IsLike(pattern, bare));
    }

    private static bool IsLike(string pattern, string text) => Regex.IsMatch(
        text, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Patience);

    /// <summary>One space between words, no slash in front.</summary>
    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimStart('/').TrimStart();
}
