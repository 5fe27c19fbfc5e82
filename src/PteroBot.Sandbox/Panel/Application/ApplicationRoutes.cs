using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Every route below <c>/api/application</c>.</summary>
internal static class ApplicationRoutes
{
    public static void Map(RouteGroup application, PanelWorld world)
    {
        UserRoutes.Map(application.Below("/users"));
        NodeRoutes.Map(application.Below("/nodes"));
        AllocationRoutes.Map(application.Below("/nodes/{node}/allocations"));
        ServerRoutes.Map(application.Below("/servers"));
        ServerChangeRoutes.Map(application.Below("/servers/{server}"));
        ServerCreateRoutes.Map(application.Below("/servers"));
        ServerDatabaseRoutes.Map(application.Below("/servers/{server}/databases"));
        if (world.IsPelican)
        {
            PelicanRoutes.Map(application);
            return;
        }
        LocationRoutes.Map(application.Below("/locations"));
        NestRoutes.Map(application.Below("/nests"));
    }
}
