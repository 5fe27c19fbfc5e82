using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>Other users on a server, with at most the rights of the one who asks.</summary>
internal static class SubuserRoutes
{
    public static void Map(RouteGroup users, PanelWorld world)
    {
        users.Get("", call => Answer.Json(Envelope.List(call.Server.Subusers.Select(subuser => Json(call, subuser)))), "user.read");
        users.Add("POST", "", Create, route => route with
        {
            Permission = _ => "user.create",
            ExtraLimit = world.IsPelican ? ("subuser create", 10, TimeSpan.FromMinutes(15), true) : null,
        });
        users.Get("/{user}", call => Answer.Json(Json(call, Other(call))), "user.read");
        users.Post("/{user}", Update, "user.update");
        users.Delete("/{user}", Delete, "user.delete");
    }

    private static JsonObject Json(Call call, Subuser subuser) => ServerJson.Subuser(subuser, call.World.IsPelican);

    // Nobody may look at, change or remove himself here.
    private static Subuser Other(Call call) =>
        call.Bound<Subuser>("user") is var subuser && subuser.User != call.User ? subuser : throw Refusal.Forbidden();

    private static Answer Create(Call call)
    {
        var permissions = Permissions(call);
        call.Validate(rules => rules.For("email").Required().Email().Length(1, 191));
        var email = call.Text("email")!;
        var user = call.World.Users.Find(user => user.Email.Equals(email, StringComparison.OrdinalIgnoreCase));
        if (user is not null && user == call.Server.Owner)
            throw Refusal.Rule("You cannot add the server owner as a subuser for this server.", "UserIsServerOwnerException");
        if (call.Server.Subusers.Exists(subuser => subuser.User == user))
            throw Refusal.Rule(
                "A user with that email address is already assigned as a subuser for this server.", "ServerSubuserExistsException");
        user ??= NewAccount(call, email);
        var subuser = new Subuser { Id = call.World.NextId("subusers"), User = user, Permissions = permissions, CreatedAt = call.Now };
        call.Server.Subusers.Add(subuser);
        call.Log("server:subuser.create", new JsonObject { ["email"] = email, ["permissions"] = Envelope.Texts(permissions) });
        return Answer.Json(Json(call, subuser));
    }

    // An address that nobody has makes a panel account.
    private static User NewAccount(Call call, string email)
    {
        var suffix = call.World.Identities.Text($"account {email}", 3).ToLowerInvariant();
        return SeedPeople.AddUser(call.World, email.Split('@')[0] + suffix, "Server", "Subuser", email: email);
    }

    private static Answer Update(Call call)
    {
        var subuser = Other(call);
        var permissions = Permissions(call);
        if (!permissions.ToHashSet().SetEquals(subuser.Permissions))
            Revoke(call, subuser);
        subuser.Permissions = permissions;
        call.Log("server:subuser.update", new JsonObject { ["email"] = subuser.User.Email, ["permissions"] = Envelope.Texts(permissions) });
        return Answer.Json(Json(call, subuser));
    }

    // Also works when the node is down: the panel only tries to tell it.
    private static Answer Delete(Call call)
    {
        var subuser = Other(call);
        call.Server.Subusers.Remove(subuser);
        Revoke(call, subuser);
        call.Log("server:subuser.delete", new JsonObject { ["email"] = subuser.User.Email });
        return Answer.Nothing;
    }

    private static void Revoke(Call call, Subuser subuser) =>
        call.Server.Node.Wings.Deny(NodeTokens.Jti(subuser.User, call.Server), call.Now);

    /// <summary>The known ones among those asked for; connecting is always added. Text instead of a list breaks the panel.</summary>
    private static List<string> Permissions(Call call)
    {
        if (call.Input["permissions"] is JsonValue)
            throw Refusal.Bug("TypeError");
        call.Validate(rules => rules.For("permissions").Required().Array());
        var known = call.World.IsPelican ? PermissionCatalogue.Pelican : PermissionCatalogue.All;
        var asked = call.Texts("permissions");
        var wanted = asked.Where(known.Contains).Append("websocket.connect").Distinct().ToList();
        if (asked.Any(permission => known.Contains(permission) && !call.Can(permission)))
            throw new Refusal(
                403, "HttpForbiddenException", "Cannot assign permissions to a subuser that your account does not actively possess.");
        return wanted;
    }
}
