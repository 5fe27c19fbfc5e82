using System.Text.RegularExpressions;

#nullable enable

namespace Discord.Interactions;

/// <summary>
/// A custom id as a command declares it. Each <c>*</c> takes one or more characters up to the literal character that follows it, never a
/// line break or a tab; the last one takes the rest.
/// </summary>
internal sealed partial class CustomIdPattern
{
    private readonly string[] _literals;

    /// <exception cref="NotSupportedException">The id holds what Discord.Net would take for a wildcard of another kind.</exception>
    public CustomIdPattern(string customId)
    {
        if (OtherWildcards().IsMatch(customId))
            throw new NotSupportedException($"Only single asterisks are supported as wildcards: \"{customId}\".");
        _literals = customId.Split('*');
    }

    /// <summary>How many leading parameters it fills.</summary>
    public int Captures => _literals.Length - 1;

    /// <summary>What the wildcards stand for in an id; null when the id does not match.</summary>
    public string[]? Match(string customId)
    {
        if (!customId.StartsWith(_literals[0], StringComparison.Ordinal))
            return null;
        var captures = Captures == 0 ? [] : new string[Captures];
        var at = _literals[0].Length;
        for (var i = 0; i < captures.Length; i++)
        {
            var following = _literals[i + 1];
            var end = following.Length == 0 ? customId.Length : customId.IndexOf(following[0], at);
            if (end <= at || string.CompareOrdinal(customId, end, following, 0, following.Length) != 0)
                return null;
            captures[i] = customId[at..end];
            if (captures[i].AsSpan().ContainsAny('\n', '\t'))
                return null;
            at = end + following.Length;
        }
        return at == customId.Length ? captures : null;
    }

    [GeneratedRegex(@"\*\*|\{\d+(?:,\d*)?\}")]
    private static partial Regex OtherWildcards();
}
