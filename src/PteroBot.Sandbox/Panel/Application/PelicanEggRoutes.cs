using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Eggs of Pelican: no nests around them, and they can be brought in and taken away.</summary>
internal static partial class PelicanEggRoutes
{
    public static void Map(RouteGroup eggs)
    {
        eggs.Application("GET", "", "eggs", 1, call =>
            Answer.Json(Envelope.List(call.World.Eggs.Select(egg => EggJson.Egg(call, egg, call.Includes)))));
        eggs.Application("GET", "/{egg}", "eggs", 1, call => Answer.Json(EggJson.Egg(call, call.Bound<Egg>("egg"), call.Includes)));
        eggs.Application("GET", "/{egg}/export", "eggs", 1, Export);
        eggs.Application("POST", "/import", "eggs", 2, Import);
        eggs.Application("DELETE", "/{egg}", "eggs", 2, call => Delete(call, call.Bound<Egg>("egg")));
        eggs.Application("DELETE", "/uuid/{uuid}", "eggs", 2, call =>
            Delete(call, call.World.Eggs.FirstOrDefault(egg => egg.Uuid == call.Path["uuid"]) ?? throw Refusal.NotFound()));
    }

    private static Answer Export(Call call)
    {
        var json = Exported(call, call.Bound<Egg>("egg"));
        return call.Request.QueryValue("format") == "json" ? Answer.Json(json) : new Answer(200, Yaml(json), "text/plain; charset=UTF-8");
    }

    private static JsonObject Exported(Call call, Egg egg) => new()
    {
        ["_comment"] = "DO NOT EDIT: FILE GENERATED AUTOMATICALLY BY PANEL",
        ["meta"] = new JsonObject { ["version"] = "PLCN_v3", ["update_url"] = null },
        ["exported_at"] = Envelope.Time(call.Now),
        ["name"] = egg.Name,
        ["author"] = egg.Author,
        ["uuid"] = egg.Uuid,
        ["description"] = egg.Description,
        ["icon"] = null,
        ["tags"] = new JsonArray(),
        ["features"] = Envelope.Texts(egg.Features),
        ["docker_images"] = Envelope.Map(egg.DockerImages, image => image),
        ["file_denylist"] = new JsonArray(),
        ["startup_commands"] = new JsonObject { ["Default"] = egg.Startup },
        ["config"] = new JsonObject
        {
            ["files"] = "{}",
            ["startup"] = new JsonObject { ["done"] = egg.Done }.ToJsonString(),
            ["logs"] = "{}",
            ["stop"] = egg.Stop,
        },
        ["scripts"] = new JsonObject
        {
            ["installation"] =
                new JsonObject { ["script"] = egg.InstallScript, ["container"] = "ghcr.io/pelican-eggs/installers:alpine", ["entrypoint"] = "ash" },
        },
        ["variables"] = new JsonArray(),
    };

    // Enough of YAML for what is imported here again: the plain texts at the top.
    private static string Yaml(JsonObject json)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in json.Where(pair => pair.Value is JsonValue))
            text.Append(name).Append(": ").Append(value!.ToJsonString()).Append('\n');
        return text.ToString();
    }

    private static Answer Import(Call call)
    {
        var file = Encoding.UTF8.GetString(call.Request.Body);
        var fields = Line().Matches(file).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('\'', '"'));
        if (!fields.TryGetValue("name", out var name) || !fields.TryGetValue("uuid", out var uuid))
            throw Refusal.Rule(
                $"File parse failed: Malformed inline YAML string at line 1 (near \"{file.Split('\n')[0]}\").", "InvalidFileUploadException");
        var like = call.World.Eggs.First();
        var egg = new Egg
        {
            Id = call.World.NextId("eggs"),
            Uuid = uuid,
            Nest = like.Nest,
            Name = name,
            Description = fields.GetValueOrDefault("description", ""),
            DockerImages = like.DockerImages,
            Startup = like.Startup,
            Done = like.Done,
            Stop = like.Stop,
            InstallScript = like.InstallScript,
            Features = like.Features,
            Variables = like.Variables,
            CreatedAt = call.Now,
        };
        like.Nest.Eggs.Add(egg);
        return Answer.Json(EggJson.Egg(call, egg, call.Includes), 201);
    }

    private static Answer Delete(Call call, Egg egg)
    {
        if (call.World.Servers.Exists(server => server.Egg == egg))
            throw Refusal.Rule("An Egg with active servers attached to it cannot be deleted from the Panel.", "HasActiveServersException");
        egg.Nest.Eggs.Remove(egg);
        return Answer.Nothing;
    }

    [GeneratedRegex(@"^([a-z_]+): *(.*\S) *$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
