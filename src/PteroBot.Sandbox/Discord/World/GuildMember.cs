using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.World;

internal sealed class GuildMember(DiscordGuild guild, DiscordUser user, DateTimeOffset joined)
{
    public DiscordGuild Guild { get; } = guild;
    public DiscordUser User { get; } = user;
    public DateTimeOffset Joined { get; } = joined;
    public HashSet<ulong> Roles { get; } = [];
    public string? Nick { get; set; }

    public IEnumerable<DiscordRole> RolesOf() => Guild.Roles.Where(role => Roles.Contains(role.Id));

    /// <summary>The member as it stands in answers and events. Inside <c>resolved</c> it has no user, deaf and mute.</summary>
    public JsonObject ToJson(bool withUser = true)
    {
        var json = new JsonObject
        {
            ["avatar"] = null,
            ["banner"] = null,
            ["communication_disabled_until"] = null,
            ["flags"] = 0,
            ["joined_at"] = Joined.Text(),
            ["nick"] = Nick,
            ["pending"] = false,
            ["premium_since"] = null,
            ["roles"] = Json.Ids(RolesOf().Select(role => role.Id)),
        };
        if (!withUser)
            return json;
        json["user"] = User.ToJson();
        json["deaf"] = false;
        json["mute"] = false;
        return json;
    }

    /// <summary>The member of an interaction: with what he may do in that channel.</summary>
    public JsonObject ToJson(DiscordChannel channel)
    {
        var json = ToJson();
        json["permissions"] = ((ulong)PermissionRules.InChannel(this, channel)).Text();
        return json;
    }
}
