using System.Text.RegularExpressions;
using PteroBot.Rendering;

namespace PteroBot.Features.Console.Streams;

/// <summary>
/// What somebody types to choose lines: words with commas in between (<c>joined, left</c>), with <c>*</c> and <c>?</c> for what may stand there, or
/// one regular expression between slashes (<c>/WARN|ERROR/</c>). Capitals do not matter.
/// </summary>
internal sealed class LinePattern
{
    public const int MaxLength = 200;

    private const int MostWords = 20;

    // What no line of a console takes, also on a machine that is busy; the engine does not backtrack, so only an enormous expression comes near.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly Regex _regex;

    private LinePattern(Regex regex) => _regex = regex;

    /// <summary>Why it cannot be used, as a sentence; null when it can, or nothing was typed.</summary>
    public static string? Fault(string? typed) => TryParse(typed, out _, out var fault) ? null : fault;

    /// <summary>The pattern; null when nothing was typed, or what was kept cannot be used any more.</summary>
    public static LinePattern? Of(string? typed) => TryParse(typed, out var pattern, out _) ? pattern : null;

    public bool Fits(string line)
    {
        try
        {
            return _regex.IsMatch(line);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static bool TryParse(string? typed, out LinePattern? pattern, out string? fault)
    {
        (pattern, fault) = (null, null);
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
            return true;
        if (text.Length > MaxLength)
            fault = $"A pattern has {MaxLength} characters at most; yours has {text.Length}.";
        else if (text is ['/', .. var inner, '/'])
            fault = Compile(inner, out pattern) ?? (pattern!.Fits("") ? $"The pattern {Outside.Code(text)} fits every line." : null);
        else if (Words(text) is { Count: > 0 and <= MostWords } words)
            fault = Compile(string.Join('|', words.Select(Expression)), out pattern);
        else
            fault = $"The pattern {Outside.Code(text)} has no word, or more than {MostWords}. Write words with commas in between, such as `joined, left`.";
        return fault is null;
    }

    private static string? Compile(string expression, out LinePattern? pattern)
    {
        try
        {
            pattern = new LinePattern(new Regex(expression, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience));
            return null;
        }
        catch (NotSupportedException)
        {
            pattern = null;
            return $"The expression {Outside.Code(expression)} looks back or ahead, or is too large; such expressions are not taken, because a line could keep them busy for long.";
        }
        catch (ArgumentException)
        {
            pattern = null;
            return $"{Outside.Code(expression)} is no regular expression. Without the slashes it is taken as words.";
        }
    }

    /// <summary>A word of stars alone says nothing.</summary>
    private static List<string> Words(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(word => word.Trim('*', '?', ' ').Length > 0)];

    private static string Expression(string word) =>
        Regex.Escape(word).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal);
}
