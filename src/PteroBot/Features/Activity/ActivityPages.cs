using Discord;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;

namespace PteroBot.Features.Activity;

/// <summary>A page of an activity log as a message.</summary>
internal sealed class ActivityPages(ActivityWords words)
{
    private const int NameLength = 60;
    private const int ActorLength = 40;

    public Reply Of(ActivityLeaf leaf)
    {
        var (view, name, page) = leaf;
        var lines = page.Items.Select(entry => Line(entry, isOwn: view.Server is null)).ToList();
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle($"{(view.Server is null ? $"Your account at {Cut.To(name, NameLength)}" : Outside.Text(name, NameLength))} · activity")
            .WithDescription(lines.Count > 0 ? Cut.Lines(lines, EmbedBuilder.MaxDescriptionLength, missing => $"and {missing} more") : Nothing(view))
            .WithFooter(view.Filter is { } filter ? $"{filter.Label} · {Words.Count(page.Total, "entry", "entries")}" : Words.Count(page.Total, "entry", "entries"));
        return Reply.Of(embed.Build(), Controls(view, page));
    }

    private static string Nothing(ActivityView view) =>
        view.Page > 1 ? "There is nothing on this page any more."
        : (view.Server, view.Filter) is (null, null) ? "Nothing has been done yet."
        : view.Filter is null ? "Nothing has been done yet. What happens on the node itself comes up to a minute late."
        : "Nothing of that kind has been done yet.";

    private string Line(ActivityEntry entry, bool isOwn)
    {
        var who = entry.Actor is { } actor ? $"**{Outside.Text(actor.Username, ActorLength)}**" : "The system";
        var line = $"{Moments.Relative(entry.Timestamp)} {who} {words.Of(entry)}";
        if (entry.IsApi)
            line += " · by API";
        // An address is shown to its owner alone, and even then only on a click: screens are shared.
        return isOwn && entry.Ip is { Length: > 0 } ip ? $"{line} · ||{Outside.Code(ip)}||" : line;
    }

    private static ComponentBuilder Controls(ActivityView view, Page<ActivityEntry> page) => new ComponentBuilder()
        .WithSelectMenu(Menu(view))
        .WithPages(new Leaf<ActivityEntry>(page.Items, view.Page, page.TotalPages, page.Total), view.ToPage, row: 1);

    private static SelectMenuBuilder Menu(ActivityView view)
    {
        var menu = new SelectMenuBuilder().WithCustomId(view.Menu).WithPlaceholder("Only some of it…");
        menu.AddOption("Everything", ActivityView.Everything, isDefault: view.Filter is null);
        foreach (var filter in view.Filters)
            menu.AddOption(filter.Label, filter.Key, isDefault: filter == view.Filter);
        return menu;
    }
}
