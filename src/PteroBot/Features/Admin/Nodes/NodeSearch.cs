using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Nodes;

/// <summary>Finds nodes by what administrators type.</summary>
internal static class NodeSearch
{
    public static Node? Find(IReadOnlyList<Node> nodes, string asked) =>
        nodes.Named(asked, node => node.Id, node => node.Name) ?? nodes.Only(node => node.Fqdn.Equals(asked.Trim(), StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<Node> Matching(IEnumerable<Node> nodes, string search) =>
        nodes.Matching(search, node => [node.Name, node.Fqdn, node.Location?.Code, node.Id.ToString(), node.IsUnderMaintenance ? "maintenance" : null]);
}

/// <summary>Suggests nodes of the guild's panel.</summary>
internal sealed class NodeAutocomplete : AdminAutocomplete<Node>
{
    protected override IEnumerable<Node> Matching(IReadOnlyList<Node> items, string typed) => NodeSearch.Matching(items, typed);

    protected override string LabelOf(Node item) => $"{Outside.Plain(item.Name, 50)} · {Outside.Plain(item.Fqdn, 45)}";

    protected override string ValueOf(Node item) => item.Id.ToString();
}
