namespace Discord;

/// <summary>Writes and reads mentions of users, channels and roles.</summary>
public static class MentionUtils
{
    public static string MentionUser(ulong id) => $"<@{id}>";

    public static string MentionChannel(ulong id) => $"<#{id}>";

    public static string MentionRole(ulong id) => $"<@&{id}>";

    /// <exception cref="ArgumentException">The text is no such mention.</exception>
    public static ulong ParseUser(string text) => TryParseUser(text, out var id) ? id : throw Invalid(nameof(text));

    public static bool TryParseUser(string text, out ulong userId)
        => TryParse(text, "<@!", out userId) || TryParse(text, "<@", out userId);

    /// <exception cref="ArgumentException">The text is no such mention.</exception>
    public static ulong ParseChannel(string text) => TryParseChannel(text, out var id) ? id : throw Invalid(nameof(text));

    public static bool TryParseChannel(string text, out ulong channelId) => TryParse(text, "<#", out channelId);

    /// <exception cref="ArgumentException">The text is no such mention.</exception>
    public static ulong ParseRole(string text) => TryParseRole(text, out var id) ? id : throw Invalid(nameof(text));

    public static bool TryParseRole(string text, out ulong roleId) => TryParse(text, "<@&", out roleId);

    private static bool TryParse(string text, string opening, out ulong id)
    {
        id = 0;
        return text is not null
            && text.StartsWith(opening, StringComparison.Ordinal)
            && text.EndsWith('>')
            && ulong.TryParse(text.AsSpan(opening.Length, text.Length - opening.Length - 1), out id);
    }

    private static ArgumentException Invalid(string parameter) => new("Invalid mention format.", parameter);
}
