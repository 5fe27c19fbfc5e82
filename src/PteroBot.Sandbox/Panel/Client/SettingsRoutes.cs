using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>Name, description, image, and installing again.</summary>
internal static class SettingsRoutes
{
    public static void Map(RouteGroup settings, PanelWorld world)
    {
        settings.Post("/rename", Rename, "settings.rename");
        settings.Post("/reinstall", Reinstall, "settings.reinstall");
        settings.Put("/docker-image", SetImage, "startup.docker-image");
        if (world.IsPelican)
            settings.Post("/description", SetDescription, "settings.description");
    }

    private static Answer Rename(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("name").Required().Text().Length(1, 191);
            rules.For("description").Text();
        });
        var (old, name) = (call.Server.Name, call.Text("name")!);
        call.Server.Name = name;
        if (old != name)
            call.Log("server:settings.rename", new JsonObject { ["old"] = old, ["new"] = name });
        if (call.Input.ContainsKey("description") && !call.World.IsPelican)
            Describe(call);
        return Answer.Nothing;
    }

    private static Answer SetDescription(Call call)
    {
        if (!call.World.EditableDescriptions)
            return Answer.Json(new JsonArray(), 403);
        call.Validate(rules => rules.For("description").Present().Text());
        Describe(call);
        return Answer.Nothing;
    }

    private static void Describe(Call call)
    {
        var (old, text) = (call.Server.Description, call.Text("description") ?? "");
        call.Server.Description = text;
        if (old != text)
            call.Log("server:settings.description", new JsonObject { ["old"] = old, ["new"] = text });
    }

    private static Answer Reinstall(Call call)
    {
        // Pelican writes the state down before it asks the node.
        if (call.World.IsPelican)
            call.Server.Status = ServerStatus.Installing;
        call.Daemon().Install(again: true, startAfterwards: false);
        call.Log("server:reinstall");
        return Answer.Json(new JsonArray(), 202);
    }

    private static Answer SetImage(Call call)
    {
        var images = call.Server.Egg.DockerImages.Select(image => image.Value).ToArray();
        call.Validate(rules => rules.For("docker_image").Required().Text().In(images));
        if (!images.Contains(call.Server.Image))
            throw Refusal.BadRequest("This server's Docker image has been manually set by an administrator and cannot be updated.");
        var old = call.Server.Image;
        call.Server.Image = call.Text("docker_image")!;
        if (old != call.Server.Image)
            call.Log("server:startup.image", new JsonObject { ["old"] = old, ["new"] = call.Server.Image });
        return Answer.Nothing;
    }
}
