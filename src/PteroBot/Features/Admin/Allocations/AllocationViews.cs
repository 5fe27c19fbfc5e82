using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Application;

namespace PteroBot.Features.Admin.Allocations;

/// <summary>Which addresses are listed.</summary>
internal enum AllocationShow
{
    All,
    Used,
    Free,
}

/// <summary>One page of a node's addresses.</summary>
/// <param name="Access">What opens it.</param>
/// <param name="Node">Whose.</param>
/// <param name="Show">Which.</param>
/// <param name="Items">Those on this page, with their servers where the key may read them.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Total">On all pages.</param>
/// <param name="Said">What was just done.</param>
internal sealed record AllocationsView(
    AdministrationAccess Access, Node Node, AllocationShow Show, IReadOnlyList<Allocation> Items, int Number, int Pages, int Total, string? Said = null);

/// <summary>Addresses that are to be deleted.</summary>
internal sealed record AllocationPick(AdministrationAccess Access, Node Node, IReadOnlyList<Allocation> Allocations)
{
    /// <summary>What has to be typed: the address, or how many they are.</summary>
    public string Name => Allocations is [var only] ? AllocationNames.Address(only) : $"{Allocations.Count} addresses";
}

/// <summary>How addresses are written.</summary>
internal static class AllocationNames
{
    public static string Address(Allocation allocation) => allocation.Ip.Contains(':') ? $"[{allocation.Ip}]:{allocation.Port}" : $"{allocation.Ip}:{allocation.Port}";
}

/// <summary>The custom ids of <c>/admin allocations</c>. Nodes and addresses are in them by number.</summary>
internal static class AllocationIds
{
    public const string Area = "adminports";

    public static CustomId Page(int node, AllocationShow show, int page) => CustomId.Of(Area, "page", node.ToString(), NameOf(show), page.ToString());

    public static CustomId Pick(int node) => CustomId.Of(Area, "pick", node.ToString());

    public static CustomId Type(int node, string chosen) => CustomId.Of(Area, "type", node.ToString(), chosen);

    public static CustomId Delete(string node, string chosen) => CustomId.Of(Area, "delete", node, chosen);

    public static string NameOf(AllocationShow show) => show switch
    {
        AllocationShow.Used => "used",
        AllocationShow.Free => "free",
        _ => "all",
    };

    public static AllocationShow ShowOf(string name) => name switch
    {
        "used" => AllocationShow.Used,
        "free" => AllocationShow.Free,
        _ => AllocationShow.All,
    };
}
