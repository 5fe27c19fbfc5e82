using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Nodes;

/// <summary>How much of a node's memory or disk is promised to servers.</summary>
/// <param name="Used">Promised, in MiB.</param>
/// <param name="Limit">What may be promised, overallocation included, in MiB; null where the panel does not look.</param>
internal sealed record NodeRoom(long Used, long? Limit)
{
    /// <summary>What can still be promised; null without a limit. Less than nothing when the node was made smaller afterwards.</summary>
    public long? Free => Limit - Used;

    public static NodeRoom MemoryOf(Node node) => Of(node.Allocated.Memory, node.Memory, node.MemoryOverallocate);

    public static NodeRoom DiskOf(Node node) => Of(node.Allocated.Disk, node.Disk, node.DiskOverallocate);

    /// <summary>The panel adds so many percent to what is there; -1, and 0 MiB on Pelican, mean that it does not look.</summary>
    public static NodeRoom Of(long used, long there, int overallocate) =>
        new(used, overallocate < 0 || there <= 0 ? null : there + (there * overallocate / 100));
}
