namespace PteroBot.StandIns.Tests.Clients;

/// <summary>Events as Discord sends them, cut to what matters and a little that does not.</summary>
internal static class Samples
{
    public const ulong AdminRole = 500000000000000001;
    public const ulong ThreadId = 300000000000000009;

    public static string Guild(ulong id = FakeDiscord.GuildId) => $$"""
        {"id":"{{id}}","name":"Harbour ⚓","owner_id":"999","premium_tier":2,"preferred_locale":"en-GB","features":["COMMUNITY"],
         "roles":[
           {"id":"{{id}}","name":"@everyone","color":0,"position":0,"permissions":"3072","managed":false,"mentionable":false,"hoist":false},
           {"id":"{{AdminRole}}","name":"Panel admin","color":3447003,"position":3,"permissions":"562949953421312","managed":false,"mentionable":true,"hoist":true}],
         "members":[{"avatar":null,"roles":["{{AdminRole}}"],"user":{"global_name":null,"id":"100000000000000001","username":"Bot","primary_guild":null,"bot":true},
           "joined_at":"2024-01-01T00:00:00.000000+00:00","nick":null,"deaf":false,"mute":false}],
         "channels":[
           {"id":"{{FakeDiscord.ChannelId}}","type":0,"name":"servers","position":1,"parent_id":"300000000000000000","nsfw":false,"topic":"x",
            "permission_overwrites":[{"id":"{{id}}","type":0,"allow":"0","deny":"2048"},{"id":"{{AdminRole}}","type":0,"allow":"2048","deny":"0"}]},
           {"id":"300000000000000000","type":4,"name":"Text","position":0,"permission_overwrites":[]}],
         "threads":[{"id":"{{ThreadId}}","type":11,"name":"console","parent_id":"{{FakeDiscord.ChannelId}}","thread_metadata":{"create_timestamp":null,"archived":false,"locked":true} }],
         "emojis":[],"stickers":[],"presences":[],"voice_states":[],"member_count":4,"large":false,"joined_at":"2024-01-01T00:00:00.000000+00:00"}
        """;

    public static string Slash(string options = "[]", string resolved = "null", ulong id = 600000000000000001, ulong channel = FakeDiscord.ChannelId) =>
        Interaction(2, $$"""{"id":"700000000000000001","name":"power","type":1,"options":{{options}},"resolved":{{resolved}} }""", id: id, channel: channel);

    public static string Autocomplete(string options) => Interaction(4, $$"""{"id":"700000000000000001","name":"power","type":1,"version":"7","options":{{options}} }""");

    public static string Button(string customId) => Interaction(3, $$"""{"custom_id":"{{customId}}","component_type":2,"id":1}""", Message);

    public static string Menu(string customId, string values) => Interaction(3, $$"""{"custom_id":"{{customId}}","component_type":3,"values":{{values}} }""", Message);

    public static string Form(string customId, string components, bool fromMessage = false) =>
        Interaction(5, $$"""{"custom_id":"{{customId}}","components":{{components}} }""", fromMessage ? Message : null);

    public const string Message = """
        {"id":"800000000000000001","channel_id":"300000000000000001","type":20,"flags":0,"content":"card","timestamp":"2026-01-02T03:04:05.678000+00:00","edited_timestamp":null,
         "author":{"id":"100000000000000001","username":"Bot","bot":true},
         "embeds":[{"type":"rich","title":"Survival","color":65280,"fields":[{"name":"CPU","value":"12 %","inline":true}],"footer":{"text":"now"}}],
         "components":[{"type":1,"id":1,"components":[
            {"type":2,"id":2,"style":3,"label":"Start","custom_id":"power/start/1","emoji":{"id":null,"name":"▶"},"disabled":true},
            {"type":2,"id":3,"style":5,"label":"Panel","url":"https://panel.test"}]}],
         "attachments":[{"id":"1","filename":"log.txt","size":12,"url":"https://cdn.test/log.txt","proxy_url":"https://media.test/log.txt","content_type":"text/plain"}]}
        """;

    public static string DirectMessage() => """
        {"id":"600000000000000002","application_id":"100000000000000002","type":2,"token":"dm-token","version":1,"channel_id":"300000000000000077",
         "channel":{"id":"300000000000000077","type":1,"recipients":[]},"user":{"id":"400000000000000001","username":"nora","global_name":"Nora"},
         "data":{"id":"700000000000000001","name":"help","type":1},"locale":"de","context":1,"app_permissions":"2048","entitlements":[],"authorizing_integration_owners":{"0":"0"}}
        """;

    private static string Interaction(int type, string data, string? message = null, ulong id = 600000000000000001, ulong channel = FakeDiscord.ChannelId) => $$"""
        {"id":"{{id}}","application_id":"100000000000000002","type":{{type}},"token":"a-token","version":1,"guild_id":"{{FakeDiscord.GuildId}}",
         "channel_id":"{{channel}}","channel":{"id":"{{channel}}","type":0,"name":"from-payload","guild_id":"{{FakeDiscord.GuildId}}"},
         "member":{"user":{"id":"{{FakeDiscord.UserId}}","username":"nora","global_name":"Nora","avatar":"abc"},"nick":"Captain","roles":["{{AdminRole}}"],"joined_at":"2024-01-01T00:00:00.000000+00:00","permissions":"8"},
         "data":{{data}},{{(message is null ? "" : $"\"message\":{message},")}}"locale":"en-US","guild_locale":"en-GB","app_permissions":"2048","context":0,"entitlements":[],
         "authorizing_integration_owners":{"0":"{{FakeDiscord.GuildId}}"} }
        """;
}
