using System.Text.Json.Nodes;
using PteroBot.Sandbox.Discord.Forms;
using PteroBot.Sandbox.Discord.Gateway;
using PteroBot.Sandbox.Discord.World;

namespace PteroBot.Sandbox.Discord.Rest.Routes;

/// <summary>Guilds, their members and roles.</summary>
internal static class GuildRoutes
{
    public static IEnumerable<RestRoute> All =>
    [
        new("GET", "/guilds/{guild}", "guilds", Get),
        new("GET", "/guilds/{guild}/members", "members", List),
        new("GET", "/guilds/{guild}/members/search", "members", Search),
        new("GET", "/guilds/{guild}/members/{user}", "members", call => RestReply.Ok(Member(call).ToJson())),
        new("GET", "/guilds/{guild}/roles", "roles", call => RestReply.Ok(Json.Array(call.Guild().Roles.Select(role => role.ToJson())))),
        new("POST", "/guilds/{guild}/roles", "roles", Create),
        new("GET", "/guilds/{guild}/roles/{role}", "roles", call => RestReply.Ok(Role(call).ToJson())),
        new("PATCH", "/guilds/{guild}/roles/{role}", "roles", Change),
        new("DELETE", "/guilds/{guild}/roles/{role}", "roles", Delete),
        new("PUT", "/guilds/{guild}/members/{user}/roles/{role}", "member-roles", call => Give(call, true)),
        new("DELETE", "/guilds/{guild}/members/{user}/roles/{role}", "member-roles", call => Give(call, false)),
    ];

    private static RestReply Get(RestCall call)
    {
        var guild = call.Guild();
        var json = guild.ToJson();
        if (call.Flag("with_counts"))
            (json["approximate_member_count"], json["approximate_presence_count"]) = (guild.Members.Count, guild.Members.Count);
        return RestReply.Ok(json);
    }

    private static RestReply List(RestCall call)
    {
        var limit = call.QueryNumber("limit", 1, 1, 1_000);
        var after = call.QueryId("after") ?? 0;
        if ((call.World.Settings.PrivilegedIntents & Intents.GuildMembers) == 0)
            throw Refusal.MissingAccess();
        var members = call.Guild().Members.Values.OrderBy(member => member.User.Id).Where(member => member.User.Id > after).Take(limit);
        return RestReply.Ok(Json.Array(members.Select(member => member.ToJson())));
    }

    private static RestReply Search(RestCall call)
    {
        var query = call.Query("query");
        var limit = call.QueryNumber("limit", 1, 1, 1_000);
        var found = call.Guild().Members.Values.Where(member => member.User.Username.StartsWith(query, StringComparison.OrdinalIgnoreCase)
            || member.Nick?.StartsWith(query, StringComparison.OrdinalIgnoreCase) == true);
        return RestReply.Ok(Json.Array(found.Take(limit).Select(member => member.ToJson())));
    }

    private static GuildMember Member(RestCall call) => call.Guild().Members.GetValueOrDefault(call.Id("user")) ?? throw Refusal.UnknownMember();

    private static DiscordRole Role(RestCall call) => call.Guild().Role(call.Id("role")) ?? throw Refusal.UnknownRole();

    private static RestReply Create(RestCall call)
    {
        var guild = call.Guild();
        ChannelRoutes.NeedInGuild(call, guild, Permissions.ManageRoles);
        var role = new DiscordRole(call.World.Ids.Next(), "new role", guild.Everyone.Permissions) { Position = 1 };
        Fill(role, new FormReader(call.Body.Object(), new FormErrors()));
        guild.Roles.Add(role);
        Tell(call.World, guild, "GUILD_ROLE_CREATE", new JsonObject { ["role"] = role.ToJson() });
        return RestReply.Ok(role.ToJson());
    }

    private static RestReply Change(RestCall call)
    {
        var role = Role(call);
        ChannelRoutes.NeedInGuild(call, call.Guild(), Permissions.ManageRoles);
        Fill(role, new FormReader(call.Body.Object(), new FormErrors()));
        Tell(call.World, call.Guild(), "GUILD_ROLE_UPDATE", new JsonObject { ["role"] = role.ToJson() });
        return RestReply.Ok(role.ToJson());
    }

    private static RestReply Delete(RestCall call)
    {
        var role = Role(call);
        ChannelRoutes.NeedInGuild(call, call.Guild(), Permissions.ManageRoles);
        call.Guild().Roles.Remove(role);
        Tell(call.World, call.Guild(), "GUILD_ROLE_DELETE", new JsonObject { ["role_id"] = role.Id.Text() });
        return RestReply.Done;
    }

    private static RestReply Give(RestCall call, bool has)
    {
        var (member, role) = (Member(call), Role(call));
        ChannelRoutes.NeedInGuild(call, call.Guild(), Permissions.ManageRoles);
        var highest = call.Guild().Members[call.World.Bot.Id].RolesOf().Max(own => own.Position);
        if (role.BotId is not null || role.Position >= highest)
            throw Refusal.MissingPermissions();
        call.World.SetRole(member, role, has);
        return RestReply.Done;
    }

    private static void Fill(DiscordRole role, FormReader body)
    {
        var (name, color) = (body.Text("name", 100, 1), body.Integer("color", 0, 0xFFFFFF));
        var permissions = body.Id("permissions");
        var (hoist, mentionable) = (body.Flag("hoist"), body.Flag("mentionable"));
        body.Errors.ThrowIfAny();
        (role.Name, role.Color) = (name ?? role.Name, (int)(color ?? role.Color));
        role.Permissions = permissions is { } bits ? (Permissions)bits : role.Permissions;
        (role.Hoist, role.Mentionable) = (hoist ?? role.Hoist, mentionable ?? role.Mentionable);
    }

    private static void Tell(DiscordWorld world, DiscordGuild guild, string happened, JsonObject data)
    {
        data["guild_id"] = guild.Id.Text();
        world.Tell(happened, data, guild, Intents.Guilds);
    }
}
