using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Client;

/// <summary>Allocations of a server.</summary>
internal static class NetworkRoutes
{
    public static void Map(RouteGroup allocations, PanelWorld world)
    {
        allocations.Get("", call => Answer.Json(Envelope.List(Own(call).Select(row => Json(call, row)))), "allocation.read");
        allocations.Add("POST", "", Create, route => route with
        {
            Permission = _ => "allocation.create",
            ExtraLimit = world.IsPelican ? ("allocation create", 2, TimeSpan.FromMinutes(1), true) : null,
        });
        allocations.Post("/{allocation}", Note, "allocation.update");
        allocations.Post("/{allocation}/primary", MakePrimary, "allocation.update");
        allocations.Delete("/{allocation}", Delete, "allocation.delete");
    }

    private static IEnumerable<Allocation> Own(Call call) => call.World.Allocations.Where(row => row.Server == call.Server);

    private static JsonObject Json(Call call, Allocation allocation) =>
        ServerJson.Allocation(allocation, allocation == call.Server.Allocation);

    private static Answer Create(Call call)
    {
        if (Own(call).Count() >= (call.Server.FeatureLimits.Allocations ?? 0))
            throw Refusal.Rule("Cannot assign additional allocations to this server: limit has been reached.");
        if (!call.World.AutoAllocation)
            throw Refusal.Rule("Server auto-allocation is not enabled for this instance.", "AutoAllocationNotEnabledException");
        var primary = call.Server.Allocation;
        var free = call.World.Allocations.Find(row => row.Node == primary.Node && row.Ip == primary.Ip && row.Server is null)
            ?? throw Refusal.Rule("Cannot assign additional allocation: no more space available on node.", "NoAutoAllocationSpaceAvailableException");
        free.Server = call.Server;
        call.Log("server:allocation.create", new JsonObject { ["allocation"] = $"{free.Ip}:{free.Port}" });
        return Answer.Json(Json(call, free));
    }

    private static Answer Note(Call call)
    {
        call.Validate(rules => rules.For("notes").Present().Text().Length(0, 256));
        var allocation = call.Bound<Allocation>("allocation");
        var old = allocation.Notes;
        allocation.Notes = call.Text("notes");
        call.Log("server:allocation.notes", new JsonObject { ["allocation"] = $"{allocation.Ip}:{allocation.Port}", ["old"] = old, ["new"] = allocation.Notes });
        return Answer.Json(Json(call, allocation));
    }

    private static Answer MakePrimary(Call call)
    {
        var allocation = call.Bound<Allocation>("allocation");
        call.Server.Allocation = allocation;
        call.Log("server:allocation.primary", new JsonObject { ["allocation"] = $"{allocation.Ip}:{allocation.Port}" });
        return Answer.Json(Json(call, allocation));
    }

    // Pelican lets the primary one go and takes another.
    private static Answer Delete(Call call)
    {
        var allocation = call.Bound<Allocation>("allocation");
        if ((call.Server.FeatureLimits.Allocations ?? 0) == 0)
            throw Refusal.Rule("You cannot delete allocations for this server: no allocation limit is set.");
        if (allocation == call.Server.Allocation && (!call.World.IsPelican || Own(call).Count() == 1))
            throw Refusal.Rule("You cannot delete the primary allocation for this server.");
        (allocation.Server, allocation.Notes) = (null, null);
        if (allocation == call.Server.Allocation)
            call.Server.Allocation = Own(call).First();
        call.Log("server:allocation.delete", new JsonObject { ["allocation"] = $"{allocation.Ip}:{allocation.Port}" });
        return Answer.Nothing;
    }
}
