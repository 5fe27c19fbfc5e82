namespace Discord;

/// <summary>Markdown as Discord reads it.</summary>
public static class Format
{
    private static readonly string[] Sensitive = ["\\", "*", "_", "~", "`", ".", ":", "/", ">", "|", "#"];

    public static string Bold(string text) => $"**{text}**";

    public static string Italics(string text) => $"*{text}*";

    public static string Underline(string text) => $"__{text}__";

    public static string Strikethrough(string text) => $"~~{text}~~";

    public static string Url(string text, string url) => $"[{text}]({url})";

    public static string Code(string text, string language = null)
        => language is not null || text.Contains('\n') ? $"```{language}\n{text}\n```" : $"`{text}`";

    /// <summary>Escapes what markdown would take for formatting.</summary>
    public static string Sanitize(string text)
    {
        foreach (var mark in text is null ? [] : Sensitive)
            text = text.Replace(mark, $"\\{mark}", StringComparison.Ordinal);
        return text;
    }
}
