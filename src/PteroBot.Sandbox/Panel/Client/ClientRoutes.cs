using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>Every route below <c>/api/client</c>.</summary>
internal static class ClientRoutes
{
    public static void Map(RouteGroup client, PanelWorld world)
    {
        ListRoutes.Map(client);
        AccountRoutes.Map(client.Below("/account"), world);
        KeyRoutes.Map(client.Below("/account"), world);
        var server = client.Below("/servers/{server}");
        ServerRoutes.Map(server, world);
        PowerRoutes.Map(server);
        DatabaseRoutes.Map(server.Below("/databases"), world);
        FileRoutes.Map(server.Below("/files"), world);
        ScheduleRoutes.Map(server.Below("/schedules"), world);
        TaskRoutes.Map(server.Below("/schedules/{schedule}/tasks"));
        NetworkRoutes.Map(server.Below("/network/allocations"), world);
        SubuserRoutes.Map(server.Below("/users"), world);
        BackupRoutes.Map(server.Below("/backups"), world);
        StartupRoutes.Map(server);
        SettingsRoutes.Map(server.Below("/settings"), world);
    }
}
