using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>The client API's <c>server</c> object and what hangs on it.</summary>
internal static class ServerJson
{
    public static JsonObject Of(Call call, Server server, Includes includes)
    {
        var rights = Rights.Of(call.User, server);
        var readsStartup = Has(rights, "startup.read");
        var attributes = new JsonObject
        {
            ["server_owner"] = server.Owner == call.User,
            ["identifier"] = server.Identifier,
            ["internal_id"] = server.Id,
            ["uuid"] = server.Uuid,
            ["name"] = server.Name,
            ["node"] = server.Node.Name,
            ["is_node_under_maintenance"] = server.Node.Maintenance,
            ["sftp_details"] = Sftp(call.World, server),
            ["description"] = server.Description,
            ["limits"] = Limits(server.Limits, call.World.IsPelican),
            ["invocation"] = Invocation.Of(server, hideAll: !readsStartup),
            ["docker_image"] = server.Image,
            ["egg_features"] = Envelope.Texts(server.Egg.Features),
            ["feature_limits"] = FeatureLimits(server.FeatureLimits),
            ["status"] = server.Status,
            ["is_suspended"] = server.IsSuspended,
            ["is_installing"] = server.IsInstalling,
            ["is_transferring"] = server.IsTransferring,
            ["relationships"] = Relationships(call, server, includes, rights),
        };
        if (!call.World.EditableDescriptions)
            attributes.Remove("description");
        return Envelope.Item("server", attributes);
    }

    public static JsonObject Limits(Limits limits, bool pelican)
    {
        var json = new JsonObject
        {
            ["memory"] = limits.Memory,
            ["swap"] = limits.Swap,
            ["disk"] = limits.Disk,
            ["io"] = limits.Io,
            ["cpu"] = limits.Cpu,
            ["threads"] = limits.Threads,
            ["oom_disabled"] = limits.OomDisabled,
        };
        if (pelican)
            json["oom_killer"] = !limits.OomDisabled;
        return json;
    }

    public static JsonObject FeatureLimits(FeatureLimits limits) => new()
    {
        ["databases"] = limits.Databases,
        ["allocations"] = limits.Allocations,
        ["backups"] = limits.Backups,
    };

    public static JsonObject Allocation(Allocation allocation, bool isDefault, bool hideNotes = false) => Envelope.Item("allocation", new JsonObject
    {
        ["id"] = allocation.Id,
        ["ip"] = allocation.Ip,
        ["ip_alias"] = allocation.Alias,
        ["port"] = allocation.Port,
        ["notes"] = hideNotes ? null : allocation.Notes,
        ["is_default"] = isDefault,
    });

    public static JsonObject Variable(Server server, EggVariable variable) => Envelope.Item("egg_variable", new JsonObject
    {
        ["name"] = variable.Name,
        ["description"] = variable.Description,
        ["env_variable"] = variable.Env,
        ["default_value"] = variable.Default,
        ["server_value"] = server.Variables.GetValueOrDefault(variable.Env),
        ["is_editable"] = variable.Editable,
        ["rules"] = variable.Rules,
    });

    public static JsonObject Subuser(Subuser subuser, bool pelican)
    {
        var attributes = Person(subuser.User, pelican);
        attributes["permissions"] = Envelope.Texts(subuser.Permissions);
        return Envelope.Item("server_subuser", attributes);
    }

    /// <summary>A user as other users see him; on Pelican also as he sees himself.</summary>
    public static JsonObject Person(User user, bool pelican)
    {
        var person = new JsonObject { ["uuid"] = user.Uuid, ["username"] = user.Username, ["email"] = user.Email };
        if (pelican)
            person["language"] = user.Language;
        person["image"] = $"https://gravatar.com/avatar/{Hashes.Md5(user.Email)}";
        if (pelican)
            (person["admin"], person["root_admin"]) = (user.RootAdmin, user.RootAdmin);
        person["2fa_enabled"] = user.TwoFactor;
        person["created_at"] = Envelope.Time(user.CreatedAt);
        if (pelican)
            person["updated_at"] = Envelope.Time(user.UpdatedAt);
        return person;
    }

    private static JsonObject Sftp(PanelWorld world, Server server)
    {
        var sftp = new JsonObject { ["ip"] = server.Node.Fqdn, ["port"] = server.Node.DaemonSftp };
        if (world.IsPelican)
            sftp["alias"] = "sftp.example.com";
        return sftp;
    }

    private static JsonObject Relationships(Call call, Server server, Includes includes, IReadOnlyList<string> rights)
    {
        var relationships = new JsonObject
        {
            ["allocations"] = Allocations(call, server, Has(rights, "allocation.read")),
            ["variables"] = Has(rights, "startup.read")
                ? Envelope.List(server.Egg.Variables.Where(variable => variable.Viewable).Select(variable => Variable(server, variable)))
                : Envelope.Null(),
        };
        if (includes.Has("egg"))
            relationships["egg"] = Envelope.Item("egg", new JsonObject { ["uuid"] = server.Egg.Uuid, ["name"] = server.Egg.Name });
        if (includes.Has("subusers"))
            relationships["subusers"] =
                Has(rights, "user.read") ? Envelope.List(server.Subusers.Select(subuser => Subuser(subuser, call.World.IsPelican))) : Envelope.Null();
        return relationships;
    }

    // Who may not read allocations still sees the primary one, without its note.
    private static JsonObject Allocations(Call call, Server server, bool all) => all
        ? Envelope.List(call.World.Allocations.Where(row => row.Server == server).Select(row => Allocation(row, row == server.Allocation)))
        : Envelope.List([Allocation(server.Allocation, isDefault: true, hideNotes: true)]);

    private static bool Has(IReadOnlyList<string> rights, string permission) => rights.Contains("*") || rights.Contains(permission);
}
