using System.Globalization;
using System.Text;

namespace PteroBot.Rendering;

/// <summary>What somebody wants to send to a console: one line, nothing else.</summary>
internal static class CommandLine
{
    public const int MaxLength = 1000;

    /// <summary>Why it cannot be sent, as a sentence; null when it can.</summary>
    public static string? Fault(string typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return "There is nothing to send. Type a command, such as `list`.";
        if (typed.Length > MaxLength)
            return $"A command has {MaxLength} characters at most; yours has {typed.Length}.";
        if (typed.AsSpan().IndexOfAny("\r\n\u0085\u2028\u2029") >= 0)
            return "A command is one line. Yours has a line break, which would make several of it: send them one after the other.";
        return typed.EnumerateRunes().Any(IsControl) ? "A command cannot hold control characters. Type it anew, without pasting." : null;
    }

    private static bool IsControl(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control;
}
