using PteroBot.Languages;

namespace PteroBot.Rendering;

/// <summary>Small grammar.</summary>
internal static class Words
{
    /// <summary><c>1 server</c>, <c>3 servers</c>.</summary>
    public static string Count(long count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string Join(IReadOnlyList<string> items, string? last = null) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} {last ?? Language.Current.And} {items[^1]}",
    };

    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
