using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Panel users.</summary>
internal static partial class UserRoutes
{
    private static readonly ListQuery<User> Query = new ListQuery<User>(
            ("email", user => user.Email), ("uuid", user => user.Uuid), ("username", user => user.Username), ("external_id", user => user.ExternalId))
        .Sort("id", user => user.Id).Sort("uuid", user => user.Uuid);

    public static void Map(RouteGroup users)
    {
        users.Application("GET", "", "users", 1, call =>
            Paging.Page(call, Query.Apply(call, call.World.Users), user => ApplicationJson.User(call, user, call.Includes)));
        users.Application("GET", "/{user}", "users", 1, call => One(call, call.Bound<User>("user")));
        users.Application("GET", "/external/{external}", "users", 1, call =>
            One(call, call.World.Users.Find(user => user.ExternalId == call.Path["external"]) ?? throw Refusal.NotFound()));
        users.Application("POST", "", "users", 2, Create);
        users.Application("PATCH", "/{user}", "users", 2, Update);
        users.Application("DELETE", "/{user}", "users", 2, Delete);
    }

    private static Answer One(Call call, User user) => Answer.Json(ApplicationJson.User(call, user, call.Includes));

    private static Answer Create(Call call)
    {
        Validate(call, null);
        var user = SeedPeople.AddUser(
            call.World, call.Text("username")!.ToLowerInvariant(), call.Text("first_name") ?? "", call.Text("last_name") ?? "",
            call.Flag("root_admin") && !call.World.IsPelican, call.Text("email"));
        Store(call, user);
        var json = ApplicationJson.User(call, user, call.Includes);
        json["meta"] = new JsonObject { ["resource"] = $"{call.World.Addresses.Panel}/api/application/users/{user.Id}" };
        return Answer.Json(json, 201);
    }

    private static Answer Update(Call call)
    {
        var user = call.Bound<User>("user");
        Validate(call, user);
        user.Email = call.Text("email")!;
        user.Username = call.Text("username")!.ToLowerInvariant();
        user.FirstName = call.Text("first_name") ?? user.FirstName;
        user.LastName = call.Text("last_name") ?? user.LastName;
        if (!call.World.IsPelican)
            user.RootAdmin = call.Flag("root_admin", user.RootAdmin);
        Store(call, user);
        user.UpdatedAt = call.Now;
        return One(call, user);
    }

    private static void Store(Call call, User user)
    {
        if (call.Input.ContainsKey("external_id"))
            user.ExternalId = call.Text("external_id");
        user.Password = call.Text("password") ?? user.Password;
        user.Language = call.Text("language") ?? user.Language;
        user.IsManagedExternally = call.Flag("is_managed_externally", user.IsManagedExternally);
    }

    private static Answer Delete(Call call)
    {
        var user = call.Bound<User>("user");
        if (call.World.IsPelican && user.RootAdmin)
            return Answer.Json(new JsonArray(), 403);
        if (call.World.Servers.Exists(server => server.Owner == user))
            throw Refusal.Rule(
                "Cannot delete a user with active servers attached to their account. Please delete their servers before continuing.");
        call.World.Users.Remove(user);
        call.World.Keys.RemoveAll(key => key.Owner == user);
        foreach (var server in call.World.Servers)
            server.Subusers.RemoveAll(subuser => subuser.User == user);
        return Answer.Nothing;
    }

    private static void Validate(Call call, User? self) => call.Validate(rules =>
    {
        var others = call.World.Users.Where(user => user != self).ToList();
        rules.For("external_id").Text().Length(1, 191).Unique(id => others.Exists(user => user.ExternalId == id));
        rules.For("email").Required().Email().Length(1, 191).Unique(email => others.Exists(user => user.Email == email));
        var username =
            rules.For("username").Required().Text().Length(1, 191).Unique(name => others.Exists(user => user.Username.Equals(name, StringComparison.OrdinalIgnoreCase)));
        if (call.World.IsPelican)
            return;
        username.Custom("p_username", name => Username().IsMatch(name), "The username must start and end with alpha-numeric characters and\n                contain only letters, numbers, dashes, underscores, and periods.");
        rules.For("first_name").Required().Text().Length(1, 191);
        rules.For("last_name").Required().Text().Length(1, 191);
        rules.For("root_admin").Boolean();
    });

    [GeneratedRegex(@"^[a-zA-Z0-9][\w.-]+[a-zA-Z0-9]$")]
    private static partial Regex Username();
}
