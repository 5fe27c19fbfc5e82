namespace PteroBot.Sandbox.Panel.World;

/// <summary>The end of a server's way to another node.</summary>
internal static class Transfers
{
    /// <summary>
    /// The row moves with an allocation that was reserved there, or a free one. Nothing arrives at a machine that is down.
    /// </summary>
    public static void Arrive(PanelWorld world, Server server, Node target)
    {
        server.TransferTarget = null;
        var reserved = world.Allocations.Find(row => row.Node == target && row.Server == server);
        if (!target.Wings.IsUp)
        {
            reserved?.Server = null;
            return;
        }
        reserved ??= world.Allocations.Find(row => row.Node == target && row.Server is null) ?? WorldSeed.NewAllocation(world, target);
        foreach (var left in world.Allocations.Where(row => row.Server == server && row.Node != target))
            (left.Server, left.Notes) = (null, null);
        (server.Node, server.Allocation, reserved.Server) = (target, reserved, server);
    }
}
