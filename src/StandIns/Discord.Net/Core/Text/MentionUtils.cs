namespace Discord;

/// <summary>Writes mentions of users, channels and roles.</summary>
public static class MentionUtils
{
    public static string MentionUser(ulong id) => $"<@{id}>";

    public static string MentionChannel(ulong id) => $"<#{id}>";

    public static string MentionRole(ulong id) => $"<@&{id}>";
}
