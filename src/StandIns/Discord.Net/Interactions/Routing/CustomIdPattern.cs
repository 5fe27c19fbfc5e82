#nullable enable

using System.Text;
using System.Text.RegularExpressions;

namespace Discord.Interactions;

/// <summary>
/// A custom id as a command declares it. A wildcard takes one or more characters up to the literal character that follows it, never a line
/// break or tab; the last one takes the rest. <c>{n}</c>, <c>{n,}</c> and <c>{n,m}</c> are wildcards of a given length.
/// </summary>
internal sealed partial class CustomIdPattern
{
    private readonly string _prefix;
    private readonly Lazy<Regex>? _regex;

    public CustomIdPattern(string customId, string wildCard, bool isRegex)
    {
        if (isRegex)
        {
            _prefix = "";
            _regex = new Lazy<Regex>(() => new Regex($"^(?:{customId})$", RegexOptions.CultureInvariant));
            Captures = _regex.Value.GetGroupNumbers().Length - 1;
            return;
        }
        var (text, captures) = Translate(customId, wildCard);
        Captures = captures;
        _prefix = captures == 0 ? customId : customId[..Wildcards(wildCard).Match(customId).Index];
        _regex = captures == 0 ? null : new Lazy<Regex>(() => new Regex(text, RegexOptions.CultureInvariant));
    }

    /// <summary>How many leading parameters it fills.</summary>
    public int Captures { get; }

    public bool IsExact => _regex is null;

    public bool TryMatch(string customId, out string[]? captures)
    {
        captures = null;
        if (_regex is null)
            return customId == _prefix;
        if (!customId.StartsWith(_prefix, StringComparison.Ordinal))
            return false;
        var match = _regex.Value.Match(customId);
        if (!match.Success)
            return false;
        captures = [.. match.Groups.Values.Skip(1).Select(group => group.Value)];
        return true;
    }

    private static (string Regex, int Captures) Translate(string customId, string wildCard)
    {
        var wildcards = Wildcards(wildCard).Matches(customId);
        var regex = new StringBuilder("^");
        var done = 0;
        for (var i = 0; i < wildcards.Count; i++)
        {
            var end = wildcards[i].Index + wildcards[i].Length;
            var next = i + 1 < wildcards.Count ? wildcards[i + 1].Index : customId.Length;
            var stop = end < next ? $"\\u{(int)customId[end]:X4}" : "";
            var length = wildcards[i].Groups["length"] is { Success: true } given ? given.Value : "+";
            regex.Append(Regex.Escape(customId[done..wildcards[i].Index])).Append($"([^\\n\\t{stop}]{length})");
            done = end;
        }
        return (regex.Append(Regex.Escape(customId[done..])).Append('$').ToString(), wildcards.Count);
    }

    private static Regex Wildcards(string wildCard)
        => wildCard == "*" ? Stars() : new Regex($@"{Regex.Escape(wildCard)}|(?<length>\{{\d+(?:,\d*)?\}})", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\*|(?<length>\{\d+(?:,\d*)?\})")]
    private static partial Regex Stars();
}
