using System.Buffers;
using System.Globalization;
using System.Text;

namespace PteroBot.Rendering;

/// <summary>
/// Text that somebody else wrote: server names, owners, console lines. It can never ping, format, link, reorder the line it
/// stands in, or break out of code marks.
/// </summary>
internal static class Outside
{
    private const string NoName = "unnamed";
    private const char ZeroWidthSpace = '\u200B';
    private const string FirstStrongIsolate = "\u2068";
    private const string PopIsolate = "\u2069";
    private const int MarksPerLetter = 3;

    private static readonly SearchValues<char> Markdown = SearchValues.Create("\\*_~`|<>[]:");

    /// <summary>For embeds and messages, where markdown is read. The cut is made before escaping, so that no escape is torn.</summary>
    public static string Text(string? text, int max = 60)
    {
        var plain = Plain(text, max);
        var escaped = new StringBuilder(plain.Length + 8);
        if (StartsALine(plain))
            escaped.Append('\\');
        foreach (var letter in plain)
            Escape(escaped, letter);
        return HasRightToLeft(plain) ? FirstStrongIsolate + escaped + PopIsolate : escaped.ToString();
    }

    /// <summary>For places where markdown is not read: button labels, select options, autocomplete, modal titles.</summary>
    public static string Plain(string? text, int max = 60)
    {
        var tidy = Tidy(text ?? "");
        return Cut.To(tidy.Length == 0 ? NoName : tidy, max);
    }

    /// <summary>In code marks, so that it can be copied.</summary>
    public static string Code(string? text, int max = 100) => $"`{Plain(text, max).Replace('`', 'ˋ')}`";

    /// <summary>The inside of a code block; keeps line breaks.</summary>
    public static string Block(string? text, int max = 1000)
    {
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(Tidy);
        return $"```\n{Cut.To(string.Join('\n', lines), max).Replace("`", $"`{ZeroWidthSpace}", StringComparison.Ordinal)}\n```";
    }

    /// <summary>One line without control, direction and invisible characters, and with no tower of accents.</summary>
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (IsSpace(rune, category))
                AppendSpace(tidy);
            else if (marks <= MarksPerLetter && IsVisible(rune, category))
                tidy.Append(rune.ToString());
        }
        return tidy.ToString().TrimEnd();
    }

    private static bool IsSpace(Rune rune, UnicodeCategory category) =>
        category is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is '\t' or '\n' or '\r';

    private static void AppendSpace(StringBuilder tidy)
    {
        if (tidy.Length > 0 && tidy[^1] != ' ')
            tidy.Append(' ');
    }

    /// <summary>The zero width joiner stays: families and flags of emoji are built with it.</summary>
    private static bool IsVisible(Rune rune, UnicodeCategory category) =>
        rune.Value == 0x200D
        || (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            && rune.Value is not (0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800));

    private static void Escape(StringBuilder escaped, char letter)
    {
        if (Markdown.Contains(letter))
            escaped.Append('\\');
        escaped.Append(letter);
        // A backslash does not stop @everyone everywhere; a gap does.
        if (letter == '@')
            escaped.Append(ZeroWidthSpace);
    }

    /// <summary>Headings, lists and small print count at the start of a line only.</summary>
    private static bool StartsALine(string text) => text[0] is '#' or '-' or '+';

    private static bool HasRightToLeft(string text)
    {
        foreach (var letter in text)
            if (letter is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' or >= '\uD802' and <= '\uD803')
                return true;
        return false;
    }
}
