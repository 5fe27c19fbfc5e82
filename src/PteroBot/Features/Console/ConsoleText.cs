using System.Globalization;
using System.Text;
using PteroBot.Rendering;

namespace PteroBot.Features.Console;

/// <summary>Lines of a console as text: without colours, cursor movements, and what would reorder or hide parts of them. Indentation stays.</summary>
internal static class ConsoleText
{
    private const string Tab = "    ";
    private const char ZeroWidthSpace = '\u200B';

    public static string Clean(string line)
    {
        var shown = LastWritten(Ansi.Strip(line));
        var text = new StringBuilder(shown.Length);
        foreach (var rune in shown.EnumerateRunes())
            if (rune.Value == '\t')
                text.Append(Tab);
            else if (IsVisible(rune))
                text.Append(rune.ToString());
        return text.ToString().TrimEnd();
    }

    /// <summary>The newest lines that fit, as a code block that nothing in them can end, and how many they are.</summary>
    public static (string Block, int Shown) Block(IReadOnlyList<string> lines, int maxLine, int max)
    {
        var kept = new List<string>();
        var left = max;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var line = Cut.To(lines[i], maxLine).Replace("`", $"`{ZeroWidthSpace}", StringComparison.Ordinal);
            left -= line.Length + 1;
            if (left < 0)
                break;
            kept.Add(line);
        }
        kept.Reverse();
        return ($"```\n{string.Join('\n', kept)}\n```", kept.Count);
    }

    /// <summary>A terminal goes back to the line's beginning at a carriage return and writes over what was there.</summary>
    private static string LastWritten(string line)
    {
        var text = line.AsSpan().TrimEnd("\r\n");
        return text[(text.LastIndexOfAny('\r', '\n') + 1)..].ToString();
    }

    public static bool IsVisible(Rune rune) => rune.Value == 0x200D || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);
}
