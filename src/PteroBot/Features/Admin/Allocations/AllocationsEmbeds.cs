using Discord;
using PteroBot.Interactions;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Allocations;

/// <summary>Addresses as messages.</summary>
internal static class AllocationsEmbeds
{
    private const int NameLength = 60;

    public static Reply List(AllocationsView view)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle($"{Kind(view.Show)} of {Outside.Text(view.Node.Name, NameLength)} · {view.Total}")
            .WithUrl($"{view.Access.Panel}/admin/nodes/view/{view.Node.Id}/allocation")
            .WithDescription(view.Items.Count == 0
                ? "There is none. /admin allocations add makes some."
                : Cut.Lines([.. view.Items.Select(Line)], EmbedBuilder.MaxDescriptionLength, missing => $"and {missing} more"));
        return new Reply { Text = view.Said, Embeds = [embed.Build()], Components = Controls(view).Build() };
    }

    public static Reply DeleteQuestion(AllocationPick pick, CustomId form, TimeProvider clock) =>
        TypedName.Question($"Delete {Outside.Text(pick.Name, NameLength)} of {Outside.Text(pick.Node.Name, NameLength)}?", AllocationsTexts.Question(pick), form, clock);

    private static ComponentBuilder Controls(AllocationsView view)
    {
        var controls = new ComponentBuilder();
        var free = view.Items.Where(allocation => !allocation.IsAssigned).ToList();
        if (free.Count > 0)
            controls.WithSelectMenu(Menu(view, free), row: 0);
        foreach (var show in Enum.GetValues<AllocationShow>())
            controls.WithButton(Filter(show), CustomId.Of(AllocationIds.Area, "show", view.Node.Id.ToString(), AllocationIds.NameOf(show)),
                show == view.Show ? ButtonStyle.Primary : ButtonStyle.Secondary, row: 1);
        var leaf = new Leaf<Allocation>(view.Items, view.Number, view.Pages, view.Total);
        return controls.WithPages(leaf, page => AllocationIds.Page(view.Node.Id, view.Show, page), row: 2);
    }

    private static SelectMenuBuilder Menu(AllocationsView view, List<Allocation> free)
    {
        var menu = new SelectMenuBuilder().WithCustomId(AllocationIds.Pick(view.Node.Id)).WithPlaceholder("Delete free ones…").WithMinValues(1).WithMaxValues(free.Count);
        foreach (var allocation in free)
            menu.AddOption(Outside.Plain(AllocationNames.Address(allocation), 90), allocation.Id.ToString(), allocation.Alias is null ? null : Outside.Plain(allocation.Alias, 90));
        return menu;
    }

    private static string Line(Allocation allocation)
    {
        var alias = string.IsNullOrWhiteSpace(allocation.Alias) ? "" : $" · {Outside.Text(allocation.Alias, 40)}";
        var notes = string.IsNullOrWhiteSpace(allocation.Notes) ? "" : $" · {Outside.Text(allocation.Notes, 40)}";
        return $"{(allocation.IsAssigned ? "●" : "○")} {Outside.Code(AllocationNames.Address(allocation))}{alias} · {Holder(allocation)}{notes}";
    }

    private static string Holder(Allocation allocation) => allocation switch
    {
        { IsAssigned: false } => "free",
        { Server: { } server } => $"**{Outside.Text(server.Name, 40)}**",
        _ => "used",
    };

    private static string Kind(AllocationShow show) => show switch
    {
        AllocationShow.Used => "Used addresses",
        AllocationShow.Free => "Free addresses",
        _ => "Addresses",
    };

    private static string Filter(AllocationShow show) => show switch
    {
        AllocationShow.Used => "Used",
        AllocationShow.Free => "Free",
        _ => "All",
    };
}
