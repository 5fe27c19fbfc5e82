using System.Text.RegularExpressions;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Forms;

/// <summary>Whom the text of a message really pings.</summary>
internal static partial class AllowedMentions
{
    private static readonly string[] Kinds = ["users", "roles", "everyone"];

    /// <summary>Checks <c>allowed_mentions</c> and applies it. Without it, interactions ping users only and channel messages everybody.</summary>
    public static MentionedThings Read(FormReader message, string content, DiscordChannel channel, DiscordWorld world, bool fromInteraction)
    {
        var parse = (HashSet<string>)(fromInteraction ? ["users"] : ["users", "roles", "everyone"]);
        HashSet<ulong> users = [], roles = [];
        if (message.Object("allowed_mentions") is { } allowed)
        {
            parse = ReadKinds(allowed);
            users = ReadIds(allowed, "users", parse);
            roles = ReadIds(allowed, "roles", parse);
        }
        var pingedUsers = IdsIn(content, UserMention()).Where(id => parse.Contains("users") || users.Contains(id))
            .Select(id => world.Users.GetValueOrDefault(id)).OfType<DiscordUser>();
        var pingedRoles = IdsIn(content, RoleMention()).Where(id => (parse.Contains("roles") || roles.Contains(id)) && channel.Guild?.Role(id) is not null);
        return new MentionedThings([.. pingedUsers], [.. pingedRoles], parse.Contains("everyone") && MayPingEveryone(content, channel, world));
    }

    private static HashSet<string> ReadKinds(FormReader allowed)
    {
        var kinds = (allowed.List("parse") ?? []).Select(kind => kind?.ToString() ?? "").ToHashSet();
        if (kinds.Any(kind => !Kinds.Contains(kind)))
            allowed.Fail("parse", "BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').");
        return kinds;
    }

    private static HashSet<ulong> ReadIds(FormReader allowed, string name, HashSet<string> parse)
    {
        var ids = (allowed.List(name, most: 100) ?? []).Select(id => Json.AsId(id) ?? 0).ToHashSet();
        if (ids.Count > 0 && parse.Contains(name))
            allowed.Fail("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{name}\"] and {name}: [ids...] are mutually exclusive.");
        return ids;
    }

    private static bool MayPingEveryone(string content, DiscordChannel channel, DiscordWorld world) =>
        (content.Contains("@everyone", StringComparison.Ordinal) || content.Contains("@here", StringComparison.Ordinal))
        && DiscordWorld.PermissionsOf(world.Bot, channel).HasFlag(Permissions.MentionEveryone);

    private static IEnumerable<ulong> IdsIn(string content, Regex mention) =>
        mention.Matches(content).Select(match => ulong.Parse(match.Groups[1].Value)).Distinct();

    [GeneratedRegex(@"<@!?(\d{17,19})>")]
    private static partial Regex UserMention();

    [GeneratedRegex(@"<@&(\d{17,19})>")]
    private static partial Regex RoleMention();
}
