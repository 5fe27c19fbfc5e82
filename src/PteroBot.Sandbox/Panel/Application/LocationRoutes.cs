using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Locations; Pelican has none.</summary>
internal static class LocationRoutes
{
    private static readonly ListQuery<Location> Query = new ListQuery<Location>(("short", location => location.Short), ("long", location => location.Long))
        .Sort("id", location => location.Id);

    public static void Map(RouteGroup locations)
    {
        locations.Application("GET", "", "locations", 1, call =>
            Paging.Page(call, Query.Apply(call, call.World.Locations), row => ApplicationJson.Location(call, row, call.Includes)));
        locations.Application("GET", "/{location}", "locations", 1, One);
        locations.Application("POST", "", "locations", 2, Create);
        locations.Application("PATCH", "/{location}", "locations", 2, Update);
        locations.Application("DELETE", "/{location}", "locations", 2, Delete);
    }

    private static Answer One(Call call) => Answer.Json(ApplicationJson.Location(call, call.Bound<Location>("location"), call.Includes));

    private static Answer Create(Call call)
    {
        Validate(call, null);
        var location =
            new Location { Id = call.World.NextId("locations"), Short = call.Text("short")!, Long = call.Text("long"), CreatedAt = call.Now, UpdatedAt = call.Now };
        call.World.Locations.Add(location);
        var json = ApplicationJson.Location(call, location, call.Includes);
        json["meta"] = new JsonObject { ["resource"] = $"{call.World.Addresses.Panel}/api/application/locations/{location.Id}" };
        return Answer.Json(json, 201);
    }

    private static Answer Update(Call call)
    {
        var location = call.Bound<Location>("location");
        Validate(call, location);
        location.Short = call.Text("short")!;
        location.Long = call.Input.ContainsKey("long") ? call.Text("long") : location.Long;
        location.UpdatedAt = call.Now;
        return One(call);
    }

    private static Answer Delete(Call call)
    {
        var location = call.Bound<Location>("location");
        if (call.World.Nodes.Exists(node => node.Location == location))
            throw Refusal.Rule("Cannot delete a location that has active nodes attached to it.", "HasActiveNodesException");
        call.World.Locations.Remove(location);
        return Answer.Nothing;
    }

    private static void Validate(Call call, Location? self) => call.Validate(rules =>
    {
        rules.For("short", "Location Identifier").Required().Text().Length(1, 60)
            .Unique(name => call.World.Locations.Exists(other => other.Short == name && other != self));
        rules.For("long", "Location Description").Text().Length(1, 191);
    });
}
