using Discord;
using PteroBot.Interactions;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Locations;

/// <summary>Locations as messages. The menu of the list deletes: a location has nothing more to show.</summary>
internal static class LocationsEmbeds
{
    public const string Area = "adminlocations";

    private const int PageSize = 10;
    private const int NameLength = 60;

    public static Reply List(LocationsView locations, AdminView view)
    {
        var found = LocationSearch.Matching(locations.Locations, view.Search).ToList();
        var leaf = Leaf.Of(found, view.Page, PageSize);
        return AdminFace.List(view, AdminFace.Title(view, "locations", locations.Panel.Host, found.Count, locations.Locations.Count), leaf, Line,
            location => new AdminChoice(location.Code, location.Id.ToString(), location.Description), locations.Said);
    }

    /// <summary>One location with its nodes.</summary>
    public static Reply Card(LocationView view)
    {
        var location = view.Location;
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle(Outside.Text(location.Code, NameLength))
            .WithUrl($"{view.Access.Panel}/admin/locations/view/{location.Id}")
            .WithDescription($"{(string.IsNullOrWhiteSpace(location.Description) ? "" : $"{Outside.Text(location.Description, 191)}\n")}Number `{location.Id}` · {Nodes(location)}");
        foreach (var node in (location.Nodes ?? []).Take(EmbedBuilder.MaxFieldCount))
            embed.AddField(Outside.Text(node.Name, NameLength), $"`{node.Id}` · {Outside.Code(node.Fqdn)}", inline: true);
        return Reply.Of(embed.Build(), new ComponentBuilder()
            .WithButton("Delete", CustomId.Of(Area, "ask", location.Id.ToString()), ButtonStyle.Danger)
            .WithButton("All locations", AdminView.Start(Area).ToPage(1), ButtonStyle.Secondary));
    }

    public static Reply DeleteQuestion(Location location, CustomId form, TimeProvider clock) =>
        TypedName.Question($"Delete the location {Outside.Text(location.Code, NameLength)}?", "It has no nodes, so no server is affected.", form, clock);

    public static string HasNodes(Location location) =>
        $"**{Outside.Text(location.Code)}** still has {Words.Count(location.Nodes!.Count, "node")}. Put {(location.Nodes.Count == 1 ? "it" : "them")} somewhere else first, with /admin nodes edit.";

    private static string Line(Location location) =>
        $"`{location.Id}` **{Outside.Text(location.Code, 40)}**{(string.IsNullOrWhiteSpace(location.Description) ? "" : $" · {Outside.Text(location.Description, 60)}")} · {Nodes(location)}";

    private static string Nodes(Location location) => location.Nodes is { } nodes ? nodes.Count == 0 ? "no nodes" : Words.Count(nodes.Count, "node") : "nodes not shown to this key";
}
