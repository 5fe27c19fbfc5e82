using System.Net;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Application;

/// <summary>Allocations of a node.</summary>
internal static class AllocationRoutes
{
    private static readonly ListQuery<Allocation> Query = new ListQuery<Allocation>(("ip_alias", allocation => allocation.Alias))
        .Filter("ip", (_, allocation, value) => allocation.Ip == value)
        .Filter("port", (_, allocation, value) => allocation.Port.ToString() == value)
        .Filter("server_id", BelongsTo);

    public static void Map(RouteGroup allocations)
    {
        allocations.Application("GET", "", "allocations", 1, List);
        allocations.Application("POST", "", "allocations", 2, Create);
        allocations.Application("DELETE", "/{allocation}", "allocations", 2, Delete);
    }

    private static Answer List(Call call)
    {
        var rows = call.World.Allocations.Where(allocation => allocation.Node == call.Bound<Node>("node"));
        return Paging.Page(call, Query.Apply(call, rows), allocation => ApplicationJson.Allocation(call, allocation, call.Includes));
    }

    // A number above nought is a server; anything else means "unassigned".
    private static bool BelongsTo(Call call, Allocation allocation, string value) =>
        int.TryParse(value, out var id) && id > 0 ? allocation.Server?.Id == id : allocation.Server is null;

    private static Answer Create(Call call)
    {
        call.Validate(rules =>
        {
            rules.For("ip").Required().Text();
            rules.For("alias").Text().Length(1, 191);
            rules.For("ports").Required().Array();
            for (var i = 0; i < call.Texts("ports").Count; i++)
                rules.For($"ports.{i}").Text();
        });
        var node = call.Bound<Node>("node");
        var ports = call.Texts("ports").SelectMany(text => Ports(text, call.World.IsPelican)).ToList();
        if (call.World.IsPelican && !call.Text("ip")!.Contains('/') && !IPAddress.TryParse(call.Text("ip"), out _))
            throw Refusal.Rule($"Could not parse provided allocation IP address ({call.Text("ip")}): Invalid IP address format");
        foreach (var ip in Addresses(call.Text("ip")!))
        {
            var taken = call.World.Allocations.Where(known => known.Node == node && known.Ip == ip).Select(known => known.Port).ToHashSet();
            foreach (var port in ports.Where(port => !taken.Contains(port)))
                WorldSeed.NewAllocation(call.World, node, ip, port).Alias = call.Text("alias");
        }
        return Answer.Nothing;
    }

    private static IEnumerable<int> Ports(string text, bool pelican)
    {
        var ends = text.Split('-');
        if (ends.Length > 2 || !ends.All(end => int.TryParse(end, out _)))
            throw Refusal.Rule($"The mapping provided for {text} was invalid and could not be processed.", "InvalidPortMappingException");
        var (from, to) = (int.Parse(ends[0]), int.Parse(ends[^1]));
        if (to - from + 1 > 1000)
            throw Refusal.Rule("Adding more than 1000 ports in a single range at once is not supported.", "TooManyPortsInRangeException");
        if (from < (pelican ? 1024 : 1025) || to > 65535)
            throw Refusal.Rule(
                $"Ports in an allocation must be greater than {(pelican ? "or equal to " : "")}1024 and less than or equal to 65535.", "PortOutOfRangeException");
        return Enumerable.Range(from, to - from + 1);
    }

    private static IEnumerable<string> Addresses(string text)
    {
        if (!text.Contains('/'))
            return [text];
        if (!IPNetwork.TryParse(text, out var network) || network.PrefixLength is < 27 or > 32)
            throw Refusal.Rule("CIDR notation only allows masks between /27 and /32.", "CidrOutOfRangeException");
        var first = network.BaseAddress.GetAddressBytes();
        return Enumerable.Range(0, 1 << (32 - network.PrefixLength)).Select(i => new IPAddress([first[0], first[1], first[2], (byte)(first[3] + i)]).ToString());
    }

    private static Answer Delete(Call call)
    {
        var allocation = call.Bound<Allocation>("allocation");
        if (allocation.Server is not null)
            throw Refusal.Rule(
                "A server is currently assigned to this allocation. An allocation can only be deleted if no server is currently assigned.", "ServerUsingAllocationException");
        call.World.Allocations.Remove(allocation);
        return Answer.Nothing;
    }
}
