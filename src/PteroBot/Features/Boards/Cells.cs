using System.Globalization;
using System.Text;

namespace PteroBot.Features.Boards;

/// <summary>Columns in a font where all letters are equally wide.</summary>
internal static class Cells
{
    private const string Between = "  ";

    /// <summary>Rows with as many cells as they have; a last cell may be longer than its column.</summary>
    public static string Table(IReadOnlyList<string[]> rows)
    {
        var columns = rows.Max(row => row.Length);
        var widths = Enumerable.Range(0, columns).Select(column => rows.Max(row => column < row.Length - 1 || row.Length == columns ? Width(row.ElementAtOrDefault(column) ?? "") : 0)).ToList();
        return string.Join('\n', rows.Select(row => string.Join(Between, row.Select((cell, column) => Pad(cell, widths[column]))).TrimEnd()));
    }

    /// <summary>East Asian letters and emoji take two places.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune) ? 2 : IsMark(rune) ? 0 : 1);

    private static string Pad(string cell, int width) => cell + new string(' ', Math.Max(0, width - Width(cell)));

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool IsWide(Rune rune) => rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF
        or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD;
}
