using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers;

/// <summary>Suggests servers of the guild's panel.</summary>
internal sealed class AdminServerAutocomplete : AdminAutocomplete<Server>
{
    protected override IEnumerable<Server> Matching(IReadOnlyList<Server> items, string typed) => ServerSearch.Matching(items, typed);

    protected override string LabelOf(Server item)
    {
        var state = ServerSearch.Closed(item) is { } closed ? $"{Theme.Of(closed).Dot} " : "";
        return $"{state}{Outside.Plain(item.Name, 50)} · {Outside.Plain(item.Owner?.Username ?? $"user {item.OwnerId}", 20)} · {Outside.Plain(item.Node?.Name ?? $"node {item.NodeId}", 15)}";
    }

    protected override string ValueOf(Server item) => item.Id.ToString();
}
