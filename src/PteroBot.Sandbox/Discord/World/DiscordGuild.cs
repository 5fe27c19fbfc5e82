using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.World;

internal sealed class DiscordGuild(ulong id, string alias, string name, ulong ownerId)
{
    public ulong Id { get; } = id;
    public string Alias { get; } = alias;
    public string Name { get; } = name;
    public ulong OwnerId { get; } = ownerId;
    public List<DiscordRole> Roles { get; } = [];
    public Dictionary<ulong, GuildMember> Members { get; } = [];
    public List<DiscordChannel> Channels { get; } = [];
    public DiscordRole Everyone => Roles[0];

    public DiscordRole? Role(ulong id) => Roles.Find(role => role.Id == id);

    public JsonObject ToJson() => new()
    {
        ["id"] = Id.Text(),
        ["name"] = Name,
        ["icon"] = null,
        ["description"] = null,
        ["home_header"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["features"] = new JsonArray(),
        ["banner"] = null,
        ["owner_id"] = OwnerId.Text(),
        ["application_id"] = null,
        ["region"] = "rotterdam",
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["system_channel_id"] = null,
        ["system_channel_flags"] = 0,
        ["widget_enabled"] = false,
        ["widget_channel_id"] = null,
        ["verification_level"] = 1,
        ["roles"] = Json.Array(Roles.Select(role => role.ToJson())),
        ["default_message_notifications"] = 0,
        ["mfa_level"] = 0,
        ["explicit_content_filter"] = 0,
        ["max_presences"] = null,
        ["max_members"] = 500_000,
        ["max_stage_video_channel_users"] = 50,
        ["max_video_channel_users"] = 25,
        ["vanity_url_code"] = null,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["preferred_locale"] = "en-US",
        ["rules_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["premium_progress_bar_enabled"] = false,
        ["nsfw"] = false,
        ["nsfw_level"] = 0,
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["incidents_data"] = null,
    };

    /// <summary>The guild as it arrives at the gateway: with its channels, and of its members only the bot (no presence intent).</summary>
    public JsonObject ToCreateEvent(ulong botId)
    {
        var json = ToJson();
        json["joined_at"] = Members[botId].Joined.Text();
        json["large"] = false;
        json["unavailable"] = false;
        json["member_count"] = Members.Count;
        json["voice_states"] = new JsonArray();
        json["members"] = new JsonArray(Members[botId].ToJson());
        json["channels"] = Json.Array(Channels.Where(channel => !channel.IsThread).Select(channel => channel.ToJson(inGuild: true)));
        json["threads"] = Json.Array(Channels.Where(channel => channel.IsThread).Select(channel => channel.ToJson()));
        json["presences"] = new JsonArray();
        json["stage_instances"] = new JsonArray();
        json["guild_scheduled_events"] = new JsonArray();
        json["soundboard_sounds"] = new JsonArray();
        return json;
    }
}
