using System.Globalization;

namespace PteroBot.Rendering;

/// <summary>Cuts text to Discord's limits, counted in UTF-16 units (never fewer than Discord counts), without tearing a letter or an emoji apart.</summary>
internal static class Cut
{
    private const string Ellipsis = "…";

    /// <summary>The text itself where it fits, otherwise as much of it as leaves room for an ellipsis.</summary>
    public static string To(string text, int max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        if (text.Length <= max)
            return text;
        return max < Ellipsis.Length ? "" : text[..WholeElements(text, max - Ellipsis.Length)].TrimEnd() + Ellipsis;
    }

    /// <summary>As many whole lines as fit; the last line then says how many are missing.</summary>
    public static string Lines(IReadOnlyList<string> lines, int max, Func<int, string> missing)
    {
        var all = string.Join('\n', lines);
        if (all.Length <= max)
            return all;
        var kept = lines.Count;
        while (kept > 0 && LengthOf(lines, kept) + missing(lines.Count - kept).Length > max)
            kept--;
        return To(string.Join('\n', lines.Take(kept).Append(missing(lines.Count - kept))), max);
    }

    private static int LengthOf(IReadOnlyList<string> lines, int count)
    {
        var length = count;
        for (var i = 0; i < count; i++)
            length += lines[i].Length;
        return length;
    }

    private static int WholeElements(string text, int max)
    {
        var end = 0;
        while (end < text.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > max)
                break;
            end = next;
        }
        return end;
    }
}
