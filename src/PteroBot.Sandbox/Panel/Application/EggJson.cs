using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Nests, eggs and their variables.</summary>
internal static class EggJson
{
    public static JsonObject Nest(Call call, Nest nest, Includes includes) => ApplicationJson.With(
        call,
        Envelope.Item("nest", new JsonObject
        {
            ["id"] = nest.Id,
            ["uuid"] = nest.Uuid,
            ["author"] = nest.Author,
            ["name"] = nest.Name,
            ["description"] = nest.Description,
            ["created_at"] = Envelope.Time(nest.CreatedAt),
            ["updated_at"] = Envelope.Time(nest.CreatedAt),
        }),
        includes,
        ("eggs", "eggs", below => Envelope.List(nest.Eggs.Select(egg => Egg(call, egg, below)))),
        ("servers", "servers", below => Envelope.List(call.World.Servers.Where(row => row.Egg.Nest == nest).Select(row => ApplicationJson.Server(call, row, below)))));

    public static JsonObject Egg(Call call, Egg egg, Includes includes)
    {
        var attributes = new JsonObject { ["id"] = egg.Id, ["uuid"] = egg.Uuid, ["name"] = egg.Name };
        if (!call.World.IsPelican)
            attributes["nest"] = egg.Nest.Id;
        attributes["author"] = egg.Author;
        attributes["description"] = egg.Description;
        attributes["docker_image"] = egg.DockerImages.Count > 0 ? egg.DockerImages[0].Value : "";
        attributes["docker_images"] = Envelope.Map(egg.DockerImages, image => image);
        attributes["config"] = Config(egg);
        attributes["startup"] = egg.Startup;
        attributes["script"] = Script(egg);
        attributes["created_at"] = Envelope.Time(egg.CreatedAt);
        attributes["updated_at"] = Envelope.Time(egg.CreatedAt);
        if (call.World.IsPelican)
            PelicanJson.Egg(attributes, egg);
        if (call.World.IsPelican && (includes.Has("config") || includes.Has("script") || includes.Has("nest")))
            throw Refusal.Bug("TypeError");
        return ApplicationJson.With(
            call, Envelope.Item("egg", attributes), includes,
            ("nest", "nests", below => Nest(call, egg.Nest, below)),
            ("servers", "servers", below => Envelope.List(call.World.Servers.Where(row => row.Egg == egg).Select(row => ApplicationJson.Server(call, row, below)))),
            ("config", "", _ => Envelope.Null()),
            ("script", "", _ => Envelope.Null()),
            ("variables", "eggs", _ => Envelope.List(egg.Variables.Select(variable => Envelope.Item("egg_variable", Variable(egg, variable, call.World.IsPelican))))));
    }

    public static JsonObject ServerVariables(Server server, Includes includes, bool pelican)
    {
        if (includes.Has("parent"))
            throw Refusal.Bug("RelationNotFoundException");
        return Envelope.List(server.Egg.Variables.Select(variable =>
        {
            var attributes = Variable(server.Egg, variable, pelican);
            attributes["server_value"] = server.Variables.GetValueOrDefault(variable.Env);
            return Envelope.Item("server_variable", attributes);
        }));
    }

    private static JsonObject Variable(Egg egg, EggVariable variable, bool pelican)
    {
        var attributes = Variable(egg, variable);
        if (pelican)
            (attributes["sort"], attributes["rules"]) = (variable.Id, Envelope.Texts(variable.Rules.Split('|')));
        return attributes;
    }

    private static JsonObject Variable(Egg egg, EggVariable variable) => new()
    {
        ["id"] = variable.Id,
        ["egg_id"] = egg.Id,
        ["name"] = variable.Name,
        ["description"] = variable.Description,
        ["env_variable"] = variable.Env,
        ["default_value"] = variable.Default,
        ["user_viewable"] = variable.Viewable,
        ["user_editable"] = variable.Editable,
        ["rules"] = variable.Rules,
        ["created_at"] = Envelope.LongTime(egg.CreatedAt),
        ["updated_at"] = Envelope.LongTime(egg.CreatedAt),
    };

    private static JsonObject Config(Egg egg)
    {
        var find = new JsonObject { ["server-ip"] = "0.0.0.0", ["server-port"] = "{{server.build.default.port}}" };
        return new JsonObject
        {
            ["files"] = new JsonObject { ["server.properties"] = new JsonObject { ["parser"] = "properties", ["find"] = find } },
            ["startup"] = new JsonObject { ["done"] = egg.Done },
            ["stop"] = egg.Stop,
            ["logs"] = new JsonArray(),
            ["file_denylist"] = new JsonArray(),
            ["extends"] = null,
        };
    }

    private static JsonObject Script(Egg egg) => new()
    {
        ["privileged"] = true,
        ["install"] = egg.InstallScript,
        ["entry"] = "ash",
        ["container"] = "ghcr.io/pterodactyl/installers:alpine",
        ["extends"] = null,
    };
}
