using System.Text;

namespace PteroBot.Features.Admin.Allocations;

/// <summary>
/// Which addresses are meant, as it goes into a custom id: their numbers in order, each run as its distance from the one before, with its length
/// behind a <c>-</c> when it is longer than one. A range that was added at once takes a few characters.
/// </summary>
internal static class ChosenNumbers
{
    /// <summary>What a custom id has room for beside the node and the confirmation.</summary>
    public const int MaxLength = 38;

    private const int MostNumbers = 5000;
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>Null when they are too scattered for a custom id.</summary>
    public static string? Write(IEnumerable<int> numbers)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var (first, length) in Runs([.. numbers.Distinct().Order()]))
        {
            text.Append(text.Length > 0 ? "." : "").Append(InBase36(first - at)).Append(length > 1 ? $"-{InBase36(length)}" : "");
            at = first + length;
        }
        return text.Length is > 0 and <= MaxLength ? text.ToString() : null;
    }

    /// <summary>Empty when it was never written by <see cref="Write"/>.</summary>
    public static IReadOnlyList<int> Read(string text)
    {
        var numbers = new List<int>();
        var at = 0L;
        foreach (var part in text.Split('.'))
        {
            var ends = part.Split('-');
            var length = 1L;
            if (ends.Length > 2 || !TryRead(ends[0], out var gap) || (ends.Length == 2 && !TryRead(ends[1], out length)) || length < 1
                || numbers.Count + length > MostNumbers || at + gap + length > int.MaxValue)
                return [];
            for (var i = 0; i < length; i++)
                numbers.Add((int)(at + gap + i));
            at += gap + length;
        }
        return numbers;
    }

    private static IEnumerable<(int First, int Length)> Runs(IReadOnlyList<int> sorted)
    {
        for (var i = 0; i < sorted.Count;)
        {
            var length = 1;
            while (i + length < sorted.Count && sorted[i + length] == sorted[i] + length)
                length++;
            yield return (sorted[i], length);
            i += length;
        }
    }

    private static string InBase36(int number)
    {
        var text = "";
        do
            text = Digits[number % 36] + text;
        while ((number /= 36) > 0);
        return text;
    }

    private static bool TryRead(string text, out long number)
    {
        number = 0;
        foreach (var letter in text)
        {
            var digit = Digits.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0 || text.Length > 6)
                return false;
            number = (number * 36) + digit;
        }
        return text.Length > 0;
    }
}
