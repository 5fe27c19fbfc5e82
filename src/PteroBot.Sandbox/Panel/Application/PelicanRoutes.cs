using PteroBot.Sandbox.Panel.Http;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Routes that only Pelican has.</summary>
internal static class PelicanRoutes
{
    public static void Map(RouteGroup application)
    {
        application.Application("GET", "/eggs", "eggs", 1, call => Answer.Json(Envelope.List(call.World.Eggs.Select(egg => EggJson.Egg(call, egg, call.Includes)))));
        application.Application("GET", "/eggs/{egg}", "eggs", 1, call => Answer.Json(EggJson.Egg(call, call.Bound<World.Egg>("egg"), call.Includes)));
    }
}
