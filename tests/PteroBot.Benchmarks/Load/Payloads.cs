using System.Text;
using System.Text.Json.Nodes;

namespace PteroBot.Benchmarks.Load;

/// <summary>What Discord sends, in the sizes that were seen: a guild of 39 kB, an interaction of 2.9 kB.</summary>
internal static class Payloads
{
    public const ulong FirstInteraction = 1_300_000_000_000_000_000;
    public const ulong FirstGuild = 900_000_000_000_000_000;
    public const string ApplicationId = "800000000000000001";
    public const string BotUser =
        """{"id":"800000000000000001","username":"PteroBot","discriminator":"0","global_name":null,"avatar":null,"bot":true,"public_flags":0,"flags":0,"primary_guild":null}""";
    public const string Application =
        """{"id":"800000000000000001","name":"PteroBot","icon":null,"description":"","bot_public":true,"bot_require_code_grant":false,"verify_key":"00","flags":0,"owner":{"id":"700000000000000001","username":"nora","discriminator":"0","global_name":"Nora","avatar":null,"public_flags":0,"flags":0,"primary_guild":null},"team":null}""";
    public const string Message =
        """{"id":"1300000000000000001","channel_id":"900000000000000100","type":0,"content":"","timestamp":"2026-11-01T12:00:00.000000+00:00","edited_timestamp":null,"tts":false,"mention_everyone":false,"mentions":[],"mention_roles":[],"attachments":[],"embeds":[],"pinned":false,"flags":0,"components":[],"author":{"id":"800000000000000001","username":"PteroBot","discriminator":"0","global_name":null,"avatar":null,"bot":true}}""";

    private static readonly string GuildTail = BuildGuildTail();

    public static string Ready(int guilds, string address)
    {
        var list = string.Join(',', Enumerable.Range(0, guilds).Select(i => $$"""{"id":"{{FirstGuild + (ulong)i * 1000}}","unavailable":true}"""));
        return $$$"""{"v":10,"user":{{{BotUser}}},"guilds":[{{{list}}}],"session_id":"b3a0c0de","resume_gateway_url":"{{{address}}}","shard":[0,1],"private_channels":[],"application":{"id":"{{{ApplicationId}}}","flags":0}}""";
    }

    public static string Guild(int number) => $$"""{"id":"{{FirstGuild + (ulong)number * 1000}}","name":"Guild {{number}}",{{GuildTail}}""";

    /// <summary>The answer to a bulk write of commands: the same with ids.</summary>
    public static string Registered(string commands)
    {
        var list = JsonNode.Parse(commands)!.AsArray();
        var id = 850_000_000_000_000_000;
        foreach (var command in list.OfType<JsonObject>())
        {
            command["id"] = (id++).ToString();
            command["application_id"] = ApplicationId;
            command["version"] = "1";
            command["type"] ??= 1;
            command["default_member_permissions"] ??= null;
        }
        return list.ToJsonString();
    }

    /// <param name="number">The end of the token.</param>
    /// <param name="id">The interaction's id.</param>
    /// <param name="type">2 command, 3 component, 4 autocomplete, 5 modal.</param>
    /// <param name="data">The interaction's <c>data</c>.</param>
    public static string Interaction(string number, string id, int type, string data) =>
        $$"""{"version":1,"type":{{type}},"token":"aW50ZXJhY3Rpb246MTMwMDAwMDAwMDAwMDAwMDAwMDpzZWNyZXQ{{number}}","member":{"user":{"username":"nora","public_flags":0,"primary_guild":null,"id":"700000000000000001","global_name":"Nora","discriminator":"0","collectibles":null,"clan":null,"avatar_decoration_data":null,"avatar":"0c1a2b3c4d5e6f708192a3b4c5d6e7f8"},"unusual_dm_activity_until":null,"roles":["{{FirstGuild + 1}}","{{FirstGuild + 2}}"],"premium_since":null,"permissions":"2251799813685247","pending":false,"nick":null,"mute":false,"joined_at":"2024-03-05T18:22:01.511000+00:00","flags":0,"deaf":false,"communication_disabled_until":null,"banner":null,"avatar":null},"locale":"en-GB","id":"{{id}}","guild_locale":"en-US","guild_id":"{{FirstGuild}}","guild":{"locale":"en-US","id":"{{FirstGuild}}","features":["COMMUNITY","NEWS","ANIMATED_ICON","INVITE_SPLASH","TEXT_IN_VOICE_ENABLED","CHANNEL_ICON_EMOJIS_GENERATED"]},"entitlements":[],"entitlement_sku_ids":[],"data":{{data}},"context":0,"channel_id":"{{FirstGuild + 100}}","channel":{"type":0,"topic":"Everything about our servers, how to join them, and what to do when one of them does not answer.","theme_color":null,"rate_limit_per_user":0,"position":3,"permissions":"2251799813685247","parent_id":"{{FirstGuild + 90}}","nsfw":false,"name":"servers","last_message_id":"1299999999999999999","id":"{{FirstGuild + 100}}","icon_emoji":{"name":"\ud83d\udcac","id":null},"guild_id":"{{FirstGuild}}","flags":0},"authorizing_integration_owners":{"0":"{{FirstGuild}}"},"attachment_size_limit":10485760,"application_id":"{{ApplicationId}}","app_permissions":"2248473465835073"{{InteractionPadding}}}""";

    /// <summary>Unknown fields, as Discord adds them, up to the size that was seen.</summary>
    private static readonly string InteractionPadding = $$""","_padding":"{{new string('x', 1000)}}" """;

    private static string BuildGuildTail()
    {
        var text = new StringBuilder();
        text.Append("\"icon\":null,\"owner_id\":\"700000000000000001\",\"preferred_locale\":\"en-US\",\"premium_tier\":1,\"features\":[\"COMMUNITY\",\"NEWS\"],\"joined_at\":\"2024-03-05T18:22:01.511000+00:00\",\"member_count\":812,\"large\":true,\"unavailable\":false,");
        text.Append("\"roles\":[");
        text.AppendJoin(',', Enumerable.Range(0, 40).Select(i =>
            $$"""{"id":"{{FirstGuild + (ulong)i}}","name":"Role number {{i}}","color":3447003,"colors":{"primary_color":3447003,"secondary_color":null,"tertiary_color":null},"hoist":false,"icon":null,"unicode_emoji":null,"position":{{i}},"permissions":"2251799813685247","managed":false,"mentionable":true,"flags":0}"""));
        text.Append("],\"channels\":[");
        text.AppendJoin(',', Enumerable.Range(100, 60).Select(i =>
            $$"""{"id":"{{FirstGuild + (ulong)i}}","type":0,"name":"channel-{{i}}","position":{{i}},"topic":"What this channel is for, in a sentence or two, as people write them.","nsfw":false,"rate_limit_per_user":0,"parent_id":null,"last_message_id":"1299999999999999999","flags":0,"permission_overwrites":[{"id":"{{FirstGuild + 1}}","type":0,"allow":"1024","deny":"0"},{"id":"{{FirstGuild + 2}}","type":0,"allow":"0","deny":"2048"}]}"""));
        text.Append("],\"members\":[{\"user\":").Append(BotUser).Append(",\"roles\":[],\"joined_at\":\"2024-03-05T18:22:01.511000+00:00\",\"deaf\":false,\"mute\":false,\"flags\":0}],");
        text.Append("\"emojis\":[");
        text.AppendJoin(',', Enumerable.Range(0, 30).Select(i => $$"""{"id":"{{FirstGuild + 200 + (ulong)i}}","name":"emoji_{{i}}","roles":[],"require_colons":true,"managed":false,"animated":false,"available":true}"""));
        text.Append("],\"stickers\":[],\"threads\":[],\"voice_states\":[],\"presences\":[],\"stage_instances\":[],\"guild_scheduled_events\":[],\"soundboard_sounds\":[]");
        text.Append(",\"description\":\"").Append('d', Math.Max(0, 39_000 - text.Length)).Append("\"}");
        return text.ToString();
    }
}
