using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Nests and their eggs, to read only.</summary>
internal static class NestRoutes
{
    public static void Map(RouteGroup nests)
    {
        nests.Application("GET", "", "nests", 1, call =>
            Paging.Page(call, call.World.Nests, nest => EggJson.Nest(call, nest, call.Includes)));
        nests.Application("GET", "/{nest}", "nests", 1, call => Answer.Json(EggJson.Nest(call, call.Bound<Nest>("nest"), call.Includes)));
        nests.Application("GET", "/{nest}/eggs", "eggs", 1, call =>
            Answer.Json(Envelope.List(call.Bound<Nest>("nest").Eggs.Select(egg => EggJson.Egg(call, egg, call.Includes)))));
        nests.Application("GET", "/{nest}/eggs/{egg}", "eggs", 1, One);
    }

    private static Answer One(Call call)
    {
        var egg = call.Bound<Egg>("egg");
        return egg.Nest == call.Bound<Nest>("nest") ? Answer.Json(EggJson.Egg(call, egg, call.Includes)) : throw Refusal.NotFound();
    }
}
