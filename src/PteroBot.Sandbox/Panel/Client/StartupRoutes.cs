using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Application;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>Startup variables.</summary>
internal static class StartupRoutes
{
    public static void Map(RouteGroup server)
    {
        server.Get("/startup", View, "startup.read");
        server.Put("/startup/variable", SetVariable, "startup.update");
    }

    private static Answer View(Call call)
    {
        var variables =
            call.Server.Egg.Variables.Where(variable => variable.Viewable).Select(variable => ServerJson.Variable(call.Server, variable));
        return Answer.Json(Envelope.List(variables, new JsonObject
        {
            ["startup_command"] = Invocation.Of(call.Server, hideAll: false),
            ["docker_images"] = Envelope.Map(call.Server.Egg.DockerImages, image => image),
            ["raw_startup_command"] = call.Server.Startup,
        }));
    }

    private static Answer SetVariable(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("key").Required().Text();
            rules.For("value").Present();
        });
        var variable = call.Server.Egg.Variables.FirstOrDefault(variable => variable.Env == call.Text("key"));
        if (variable is null)
            throw call.World.IsPelican ? NoSuchVariable() : Refusal.Bug();
        if (!variable.Viewable)
            throw NoSuchVariable();
        if (!variable.Editable)
            throw Refusal.BadRequest("The environment variable you are trying to edit is read-only.");
        Store(call, variable, call.Text("value"));
        var json = ServerJson.Variable(call.Server, variable);
        json["meta"] =
            new JsonObject { ["startup_command"] = Invocation.Of(call.Server, hideAll: false), ["raw_startup_command"] = call.Server.Startup };
        return Answer.Json(json);
    }

    private static void Store(Call call, EggVariable variable, string? value)
    {
        if (StartupValues.Broken(variable, value, "value").ToList() is { Count: > 0 } broken)
            throw Refusal.Invalid(broken);
        var old = call.Server.Variables.GetValueOrDefault(variable.Env);
        call.Server.Variables[variable.Env] = value ?? "";
        if (old != value)
            call.Log("server:startup.edit", new JsonObject { ["variable"] = variable.Env, ["old"] = old, ["new"] = value });
    }

    private static Refusal NoSuchVariable() => Refusal.BadRequest("The environment variable you are trying to edit does not exist.");
}
