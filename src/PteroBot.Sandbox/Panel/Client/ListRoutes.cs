using System.Text.RegularExpressions;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary><c>GET /api/client</c> and the catalogue of permissions.</summary>
internal static partial class ListRoutes
{
    private static readonly ListQuery<Server> Query = new ListQuery<Server>(
            ("uuid", server => server.Uuid), ("name", server => server.Name),
            ("description", server => server.Description), ("external_id", server => server.ExternalId))
        .Filter("*", MatchesAny);

    public static void Map(RouteGroup client)
    {
        client.Get("", List);
        client.Get("/permissions", call => Answer.Json(call.World.IsPelican ? PermissionCatalogue.PelicanJson() : PermissionCatalogue.Json()));
    }

    private static Answer List(Call call)
    {
        var found = Query.Apply(call, Seen(call));
        return Paging.Page(call, found, server => ServerJson.Of(call, server, call.Includes), perPage: 50, max: 100, linksKeepQuery: true);
    }

    private static IEnumerable<Server> Seen(Call call)
    {
        var own = call.World.Servers.Where(server => server.Owner == call.User);
        var known = call.World.Servers.Where(server => server.Owner == call.User
            || server.Subusers.Exists(subuser => subuser.User == call.User));
        return call.Request.QueryValue("type") switch
        {
            "owner" => own,
            "admin" => call.User.RootAdmin ? call.World.Servers.Except(known) : [],
            "admin-all" => call.User.RootAdmin ? call.World.Servers : [],
            _ => known,
        };
    }

    // filter[*]: an address searches allocations, anything else names and ids; a comma breaks the panel.
    private static bool MatchesAny(Call call, Server server, string value)
    {
        if (value.Length == 0)
            return true;
        if (value.Contains(','))
            throw Refusal.Bug("TypeError");
        if (Address().Match(value) is { Success: true } address && (address.Groups[1].Length > 0 || address.Groups[2].Length > 0))
            return call.World.Allocations.Exists(row => row.Server == server
                && (address.Groups[1].Length == 0 || row.Ip == address.Groups[1].Value)
                && row.Port.ToString().StartsWith(address.Groups[2].Value, StringComparison.Ordinal));
        return server.Uuid == value || server.Uuid.StartsWith(value, StringComparison.OrdinalIgnoreCase) || server.ExternalId == value
            || server.Name.Contains(value, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"^(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})?(?::(\d{1,5}))?$")]
    private static partial Regex Address();
}
