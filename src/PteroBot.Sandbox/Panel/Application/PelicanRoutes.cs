using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Routes that only Pelican has: roles, transfers, plugins, and what stands in files of its own.</summary>
internal static class PelicanRoutes
{
    private const int PerPage = 10;

    public static void Map(RouteGroup application)
    {
        PelicanEggRoutes.Map(application.Below("/eggs"));
        PelicanMountRoutes.Map(application.Below("/mounts"));
        PelicanHostRoutes.Map(application.Below("/database-hosts"));
        MapRoles(application.Below("/roles"));
        application.Application("PATCH", "/users/{user}/roles/assign", "users", 2, call =>
            ChangeRoles(call, (user, role) => user.Roles.Add(role)));
        application.Application("PATCH", "/users/{user}/roles/remove", "users", 2, call =>
            ChangeRoles(call, (user, role) => user.Roles.Remove(role)));
        application.Application("POST", "/servers/{server}/transfer", "servers", 2, Transfer);
        application.Application("POST", "/servers/{server}/transfer/cancel", "servers", 2, CancelTransfer);
        MapPlugins(application.Below("/plugins"));
    }

    /// <summary>A list with Pelican's own size of pages.</summary>
    public static Answer Page<T>(Call call, IReadOnlyList<T> rows, Func<T, JsonNode> toJson, int perPage = PerPage) =>
        Paging.Page(call, rows, toJson, perPage);

    /// <summary>A new row with the address where it can be found.</summary>
    public static Answer Created(Call call, JsonObject json, string path)
    {
        json["meta"] = new JsonObject { ["resource"] = $"{call.World.Addresses.Panel}/api/application/{path}" };
        return Answer.Json(json, 201);
    }

    private static void MapRoles(RouteGroup roles)
    {
        roles.Application("GET", "", "roles", 1, call => Page(call, call.World.Roles, role => PelicanJson.Role(call, role, call.Includes)));
        roles.Application("GET", "/{role}", "roles", 1, Role);
        roles.Application("POST", "", "roles", 2, CreateRole);
        roles.Application("PATCH", "/{role}", "roles", 2, RenameRole);
        roles.Application("DELETE", "/{role}", "roles", 2, DeleteRole);
    }

    private static Answer Role(Call call) => Answer.Json(PelicanJson.Role(call, call.Bound<Role>("role"), call.Includes));

    private static Answer CreateRole(Call call)
    {
        call.Validate(rules => rules.For("name").Required().Text());
        if (call.World.Roles.Exists(role => role.Name == call.Text("name")))
            throw Refusal.Bug("RoleAlreadyExists");
        var role = new Role { Id = call.World.NextId("roles"), Name = call.Text("name")!, MadeByApi = true, CreatedAt = call.Now };
        call.World.Roles.Add(role);
        return Created(call, PelicanJson.Role(call, role, call.Includes), $"roles/{role.Id}");
    }

    private static Answer RenameRole(Call call)
    {
        call.Validate(rules => rules.For("name").Required().Text());
        var role = call.Bound<Role>("role");
        if (role.Name == World.Role.RootAdmin)
            throw Refusal.Bug("PanelException");
        role.Name = call.Text("name")!;
        return Role(call);
    }

    private static Answer DeleteRole(Call call) => call.Bound<Role>("role") switch
    {
        { Name: World.Role.RootAdmin } => throw Refusal.Bug("PanelException"),
        { MadeByApi: true } => throw Refusal.Bug("Error"),
        var role => Deleted(call, role),
    };

    private static Answer Deleted(Call call, Role role)
    {
        call.World.Roles.Remove(role);
        call.World.Users.ForEach(user => user.Roles.Remove(role));
        return Answer.Nothing;
    }

    // The role of root administrators is passed over without a word; roles made over the API are not found again.
    private static Answer ChangeRoles(Call call, Action<User, Role> change)
    {
        var ids = ServerChangeRoutes.Numbers(call.Input["roles"]).ToList();
        call.Validate(rules =>
        {
            rules.For("roles").Required().Array();
            for (var i = 0; i < ids.Count; i++)
                rules.For($"roles.{i}").Exists(id => call.World.Roles.Exists(role => role.Id.ToString() == id));
        });
        foreach (var role in call.World.Roles.Where(role => ids.Contains(role.Id) && role.Name != World.Role.RootAdmin))
        {
            if (role.MadeByApi)
                throw Refusal.Bug("RoleDoesNotExist");
            change(call.Bound<User>("user"), role);
        }
        return Answer.Json(ApplicationJson.User(call, call.Bound<User>("user"), call.Includes));
    }

    private static Answer Transfer(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("node_id").Required().Integer().Exists(id => call.World.Nodes.Exists(node => node.Id.ToString() == id));
            rules.For("allocation_id").Required().Integer();
        });
        if (call.Server.IsTransferring)
            throw new Refusal(
                409, "ServerStateConflictException", "This server is currently being transferred to a new machine, please try again later.");
        var target = call.World.Nodes.Find(node => node.Id == call.Int("node_id"))!;
        var allocation = call.World.Allocations.Find(row => row.Id == call.Int("allocation_id") && row.Node == target
            && row.Server is null);
        if (allocation is null || !NodeRoutes.WithRoom(call.World, call.Server.Limits.Memory, call.Server.Limits.Disk, []).Contains(target))
            return new Answer(406, null, "");
        var wings = call.Daemon();
        allocation.Server = call.Server;
        wings.Transfer(target, () => Transfers.Arrive(call.World, call.Server, target));
        return Answer.Nothing;
    }

    private static Answer CancelTransfer(Call call)
    {
        if (call.Server.TransferTarget is not { } target)
            return new Answer(406, null, "");
        call.Reach(target);
        call.Daemon().CancelTransfer();
        foreach (var reserved in call.World.Allocations.Where(row => row.Server == call.Server && row.Node == target))
            reserved.Server = null;
        return Answer.Nothing;
    }

    private static void MapPlugins(RouteGroup plugins)
    {
        plugins.Application("GET", "", "plugins", 1, call => Page(call, [0], _ => Plugin()));
        plugins.Application("GET", "/{plugin}", "plugins", 1, call =>
            call.Path["plugin"] == "sample-plugin" ? Answer.Json(Plugin()) : throw Refusal.NotFound());
        foreach (var action in (string[])["enable", "disable", "update", "install", "uninstall"])
            plugins.Application("POST", $"/{{plugin}}/{action}", "plugins", 2, _ => throw Refusal.Bug("PanelException"));
        plugins.Application("POST", "/import/file", "plugins", 2, _ => throw Refusal.Bug("PanelException"));
        plugins.Application("POST", "/import/url", "plugins", 2, ImportPlugin);
    }

    private static Answer ImportPlugin(Call call)
    {
        call.Validate(rules => rules.For("url").Required().Text().Url());
        throw Refusal.Bug("PanelException");
    }

    private static JsonObject Plugin() => Envelope.Item("plugin", new JsonObject
    {
        ["id"] = "sample-plugin",
        ["name"] = "Sample Plugin",
        ["author"] = "sandbox",
        ["version"] = "1.0.0",
        ["description"] = "Does nothing.",
        ["category"] = "plugin",
        ["url"] = "https://example.com/plugin",
        ["update_url"] = null,
        ["namespace"] = "Sandbox\\SamplePlugin",
        ["class"] = "SamplePlugin",
        ["panels"] = new JsonArray("admin"),
        ["panel_version"] = null,
        ["composer_packages"] = null,
        ["meta"] = new JsonObject
        {
            ["status"] = "not_installed",
            ["status_message"] = null,
            ["load_order"] = 0,
            ["is_compatible"] = true,
            ["update_available"] = false,
            ["can_enable"] = false,
            ["can_disable"] = false,
        },
    });
}
