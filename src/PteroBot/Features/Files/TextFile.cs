using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace PteroBot.Features.Files;

/// <summary>A file that is text, with what a form in Discord cannot show of it, so that an edit changes nothing else.</summary>
/// <param name="Text">With line feeds only, and without a byte order mark.</param>
/// <param name="HasByteOrderMark">Whether it begins with one.</param>
/// <param name="HasCarriageReturns">Whether all its lines end as on Windows.</param>
internal sealed record TextFile(string Text, bool HasByteOrderMark, bool HasCarriageReturns)
{
    /// <summary>What fits into a form, and into a code block.</summary>
    public const int MaxShown = 4000;

    private const int HashBytes = 8;
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Whether a form can hold it.</summary>
    public bool IsEditable => Text.Length <= MaxShown;

    /// <summary>False when these bytes are no text: not UTF-8, or with zeros.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out TextFile file)
    {
        file = new TextFile("", false, false);
        if (bytes.Contains((byte)0) || !Utf8.IsValid(bytes))
            return false;
        var text = Encoding.UTF8.GetString(bytes);
        var marked = text.StartsWith(ByteOrderMark);
        var lines = text.Count('\n');
        var returns = lines > 0 && text.AsSpan().Count("\r\n") == lines;
        file = new TextFile((marked ? text[1..] : text).ReplaceLineEndings("\n"), marked, returns);
        return true;
    }

    /// <summary>The bytes of a new text that is kept as this one was: its line ends, its byte order mark, the line end at its end (which forms drop).</summary>
    public byte[] Rewrite(string typed)
    {
        var text = typed.ReplaceLineEndings("\n");
        if (text.Length > 0 && Text.EndsWith('\n') && !text.EndsWith('\n'))
            text += "\n";
        if (HasCarriageReturns)
            text = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(HasByteOrderMark ? ByteOrderMark + text : text);
    }

    /// <summary>Tells two contents apart, in sixteen characters.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, HashBytes));
}
