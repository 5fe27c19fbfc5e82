using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>What Pelican's objects have more, or less.</summary>
internal static class PelicanJson
{
    /// <summary>Includes of Pterodactyl that Pelican ignores.</summary>
    public static readonly string[] GoneIncludes = ["nest", "location"];

    public static void Node(JsonObject attributes)
    {
        attributes.Remove("location_id");
        attributes["tags"] = new JsonArray();
        attributes["cpu"] = 0;
        attributes["cpu_overallocate"] = 0;
        attributes["daemon_sftp_alias"] = "sftp.example.com";
        attributes["daemon_connect"] = attributes["daemon_listen"]!.DeepClone();
    }

    public static JsonObject Role(Call call, Role role, Includes includes) => ApplicationJson.With(
        call,
        Envelope.Item("role", new JsonObject { ["id"] = role.Id, ["name"] = role.Name, ["created_at"] = Envelope.Time(role.CreatedAt), ["updated_at"] = Envelope.Time(role.CreatedAt) }),
        includes,
        ("permissions", "roles", _ => Envelope.List(role.Permissions.Select(name => Permission(role, name)))));

    public static JsonObject Mount(Call call, Mount mount, Includes includes) => ApplicationJson.With(
        call,
        Envelope.Item("mount", new JsonObject
        {
            ["id"] = mount.Id,
            ["uuid"] = mount.Uuid,
            ["name"] = mount.Name,
            ["description"] = mount.Description,
            ["source"] = mount.Source,
            ["target"] = mount.Target,
            ["read_only"] = mount.ReadOnly,
            ["user_mountable"] = false,
        }),
        includes,
        ("eggs", "eggs", below => Envelope.List(mount.Eggs.Select(egg => EggJson.Egg(call, egg, below)))),
        ("nodes", "nodes", below => Envelope.List(mount.Nodes.Select(node => MountedNode(call, mount, node, below)))),
        ("servers", "servers", below => Envelope.List(mount.Servers.Select(server => ApplicationJson.Server(call, server, below)))));

    /// <summary>A node as part of a mount: its whole row is printed, the link between the two included.</summary>
    public static JsonObject MountedNode(Call call, Mount mount, Node node, Includes includes)
    {
        var json = ApplicationJson.Node(call, node, includes);
        json["attributes"]!["pivot"] = new JsonObject { ["mountable_type"] = "node", ["mount_id"] = mount.Id, ["mountable_id"] = node.Id };
        return json;
    }

    private static JsonObject Permission(Role role, string name) =>
        Envelope.Item("permissions", new JsonObject { ["name"] = name, ["created_at"] = Envelope.Time(role.CreatedAt), ["updated_at"] = Envelope.Time(role.CreatedAt) });

    public static void Egg(JsonObject attributes, Egg egg)
    {
        attributes["icon"] = null;
        attributes["features"] = Envelope.Texts(egg.Features);
        attributes["tags"] = new JsonArray();
        attributes["startup_commands"] = new JsonObject { ["Default"] = egg.Startup };
    }
}
