using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>What Pelican's objects have more, or less.</summary>
internal static class PelicanJson
{
    public static void Node(JsonObject attributes)
    {
        attributes.Remove("location_id");
        attributes["tags"] = new JsonArray();
        attributes["cpu"] = 0;
        attributes["cpu_overallocate"] = 0;
    }

    public static void Egg(JsonObject attributes, Egg egg)
    {
        attributes["icon"] = null;
        attributes["features"] = Envelope.Texts(egg.Features);
        attributes["tags"] = new JsonArray();
        attributes["startup_commands"] = new JsonObject { ["Default"] = egg.Startup };
    }
}
