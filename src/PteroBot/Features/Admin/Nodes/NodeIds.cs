using PteroBot.Interactions;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Nodes;

/// <summary>The custom ids of <c>/admin nodes</c>. Nodes are in them by number.</summary>
internal static class NodeIds
{
    public const string Area = "adminnodes";

    public static CustomId Of(string action, Node node) => CustomId.Of(Area, action, node.Id.ToString());

    public static CustomId Type(Node node) => CustomId.Of(Area, "type", node.Id.ToString(), TypedName.Short(node.Name));

    public static CustomId Delete(string node) => CustomId.Of(Area, "delete", node);

    /// <summary>The first page of the node's addresses.</summary>
    public static CustomId Addresses(Node node) => Allocations.AllocationIds.Page(node.Id, Allocations.AllocationShow.All, 1);
}
