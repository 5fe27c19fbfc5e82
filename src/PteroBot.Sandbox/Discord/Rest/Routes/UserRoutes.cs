using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Rest.Routes;

/// <summary>The bot's own account, its application, other users, and direct conversations.</summary>
internal static class UserRoutes
{
    public static IEnumerable<RestRoute> All =>
    [
        new("GET", "/users/@me", "users", call => RestReply.Ok(Me(call))),
        new("GET", "/users/{user}", "users", call => RestReply.Ok(User(call, call.Id("user")).ToJson())),
        new("GET", "/users/@me/guilds", "users", MyGuilds),
        new("POST", "/users/@me/channels", "dm", OpenDirect),
        new("GET", "/applications/@me", "users", call => RestReply.Ok(Application(call))),
        new("GET", "/oauth2/applications/@me", "users", call => RestReply.Ok(Application(call))),
    ];

    private static DiscordUser User(RestCall call, ulong id) => call.World.Users.GetValueOrDefault(id) ?? throw Refusal.UnknownUser();

    private static JsonObject Me(RestCall call)
    {
        var json = call.World.Bot.ToJson();
        (json["mfa_enabled"], json["locale"], json["verified"], json["email"]) = (true, "en-US", true, null);
        return json;
    }

    private static RestReply MyGuilds(RestCall call) => RestReply.Ok(Json.Array(call.World.Guilds.Values.Select(guild => new JsonObject
    {
        ["id"] = guild.Id.Text(),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["banner"] = null,
        ["owner"] = false,
        ["permissions"] = ((ulong)PermissionRules.InGuild(guild.Members[call.World.Bot.Id])).Text(),
        ["features"] = new JsonArray(),
    })));

    private static RestReply OpenDirect(RestCall call)
    {
        var body = call.Body.Object();
        if (body.Id("recipient_id") is not { } id || !call.World.Users.TryGetValue(id, out var user) || user.IsBot)
            throw Refusal.InvalidRecipient();
        return RestReply.Ok(call.World.DirectChannel(user).ToJson());
    }

    private static JsonObject Application(RestCall call)
    {
        var owner = call.World.People.First();
        return new JsonObject
        {
            ["id"] = call.World.Bot.Id.Text(),
            ["name"] = call.World.Bot.Username,
            ["icon"] = null,
            ["description"] = "Runs game servers from Discord.",
            ["type"] = null,
            ["bot"] = call.World.Bot.ToJson(),
            ["bot_public"] = true,
            ["bot_require_code_grant"] = false,
            ["verify_key"] = new string('0', 64),
            ["flags"] = 0,
            ["flags_new"] = "0",
            ["redirect_uris"] = new JsonArray(),
            ["interactions_endpoint_url"] = null,
            ["role_connections_verification_url"] = null,
            ["owner"] = owner.ToJson(),
            ["approximate_guild_count"] = call.World.Guilds.Count,
            ["approximate_user_install_count"] = 0,
            ["approximate_user_authorization_count"] = 0,
            ["explicit_content_filter"] = 0,
            ["team"] = null,
            ["eligible_oauth2_scopes"] = new JsonArray("bot", "applications.commands"),
        };
    }
}
