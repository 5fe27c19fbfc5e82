using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Finding servers.</summary>
internal static class ServerRoutes
{
    private static readonly ListQuery<Server> Pterodactyl = Query("uuidShort");

    private static readonly ListQuery<Server> Pelican = Query("uuid_short");

    public static void Map(RouteGroup servers)
    {
        servers.Application("GET", "", "servers", 1, List);
        servers.Application("GET", "/{server}", "servers", 1, call => One(call, call.Server));
        servers.Application("GET", "/external/{external}", "servers", 1, call =>
            One(call, call.World.Servers.Find(server => server.ExternalId == call.Path["external"]) ?? throw Refusal.NotFound()));
    }

    public static Answer One(Call call, Server server, int status = 200) =>
        Answer.Json(ApplicationJson.Server(call, server, call.Includes), status);

    private static Answer List(Call call) =>
        Paging.Page(call, (call.World.IsPelican ? Pelican : Pterodactyl).Apply(call, call.World.Servers), server => ApplicationJson.Server(call, server, call.Includes));

    private static ListQuery<Server> Query(string shortName) => new ListQuery<Server>(
            ("uuid", server => server.Uuid), (shortName, server => server.Identifier), ("name", server => server.Name),
            ("description", server => server.Description), ("image", server => server.Image), ("external_id", server => server.ExternalId))
        .Sort("id", server => server.Id).Sort("uuid", server => server.Uuid);
}
