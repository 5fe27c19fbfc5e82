using Discord;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin;

/// <summary>What <c>/admin servers</c> looks like.</summary>
internal static class AdminEmbeds
{
    public const int PageSize = 10;

    private const int NameLength = 40;
    private const int LabelLength = 80;

    public static Reply List(AdminList list, AdminView view)
    {
        var found = AdminSearch.Matching(list.Servers, view.Search).ToList();
        var leaf = Leaf.Of(found, view.Page, PageSize);
        var embed = new EmbedBuilder()
            .WithColor(Theme.Accent)
            .WithTitle(Title(list, view, found.Count))
            .WithDescription(leaf.Total == 0 ? "No server fits." : string.Join('\n', leaf.Items.Select(Line)));
        var controls = new ComponentBuilder();
        if (leaf.Total > 0)
            controls.WithSelectMenu(Menu(leaf));
        return Reply.Of(embed.Build(), controls.WithPages(leaf, view.ToPage, row: 1));
    }

    /// <summary>One server with its limits and its owner, and <paramref name="news"/> above it.</summary>
    public static Reply Card(PanelAddress panel, Server server, string? news = null)
    {
        var closed = AdminSearch.Closed(server);
        var embed = new EmbedBuilder()
            .WithColor(closed is { } condition ? Theme.Of(condition).Color : Theme.Grey)
            .WithTitle(Outside.Text(server.Name, LabelLength))
            .WithUrl(Page(panel, server))
            .WithDescription(string.Join('\n', Facts(server)))
            .Build();
        var buttons = new ComponentBuilder();
        if (server.IsSuspended)
            buttons.WithButton("Unsuspend", AdminIds.Unsuspend(server.Id), ButtonStyle.Success);
        else
            buttons.WithButton("Suspend", AdminIds.Ask(server.Id), ButtonStyle.Danger);
        buttons
            .WithButton("All servers", AdminView.Start(AdminIds.Area).ToPage(1), ButtonStyle.Secondary)
            .WithButton("Panel", style: ButtonStyle.Link, url: Page(panel, server));
        return new Reply { Text = news, Embeds = [embed], Components = buttons.Build() };
    }

    public static Reply Question(Server server, CustomId confirm, TimeProvider clock)
    {
        var owner = server.Owner is { } user ? $" of **{Outside.Text(user.Username)}**" : "";
        var embed = new EmbedBuilder()
            .WithColor(Theme.Red)
            .WithTitle($"Suspend {Outside.Text(server.Name, LabelLength)}?")
            .WithDescription($"The server{owner} is stopped, and its people are locked out until it is unsuspended. Nothing is deleted.\n"
                + $"Only you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        var buttons = new ComponentBuilder()
            .WithButton("Suspend it", confirm, ButtonStyle.Danger)
            .WithButton("Leave it", AdminIds.Leave, ButtonStyle.Secondary);
        return Reply.Of(embed.Build(), buttons);
    }

    public static string Suspended(Server server) => $"**{Outside.Text(server.Name)}** is suspended. Its people see that, and cannot start it.";

    public static string Unsuspended(Server server) => $"**{Outside.Text(server.Name)}** is open again. It was not started.";

    private static string Title(AdminList list, AdminView view, int found) => view.Search.Length > 0
        ? $"Servers with {Outside.Text(view.Search)} · {found} of {list.Servers.Count}"
        : $"All servers of {Outside.Text(list.Panel.Host)} · {list.Servers.Count}";

    private static string Line(Server server)
    {
        var parts = new List<string> { $"`{server.Id}` **{Outside.Text(server.Name, NameLength)}**", Owner(server), Node(server) };
        if (AdminSearch.Closed(server) is { } closed)
            parts.Add($"{Theme.Of(closed).Dot} {Theme.Of(closed).Word.ToLowerInvariant()}");
        return string.Join(" · ", parts);
    }

    private static IEnumerable<string> Facts(Server server)
    {
        yield return AdminSearch.Closed(server) is { } closed ? $"{Theme.Of(closed).Dot} **{Theme.Of(closed).Word}**" : "**Open to its people**";
        yield return $"Owner {Owner(server)} · {Node(server)} · {Outside.Code(server.Identifier)} · number `{server.Id}`";
        yield return "";
        yield return $"`CPU    ` {(server.Limits.Cpu > 0 ? $"{server.Limits.Cpu} %" : "no limit")}";
        yield return $"`Memory ` {Sizes.Limit(server.Limits.Memory)}";
        yield return $"`Disk   ` {Sizes.Limit(server.Limits.Disk)}";
        yield return $"`Allowed` {Words.Join([Count(server.FeatureLimits.Databases, "database"), Count(server.FeatureLimits.Allocations, "address", "addresses"), Count(server.FeatureLimits.Backups, "backup")])}";
        if (server.CreatedAt is { } created)
            yield return $"\nMade {Moments.Relative(created)}";
    }

    private static string Count(int? limit, string one, string? many = null) => limit is { } count ? Words.Count(count, one, many) : $"any number of {many ?? one + "s"}";

    private static string Owner(Server server) => server.Owner is { } owner ? Outside.Text(owner.Username, NameLength) : $"user {server.OwnerId}";

    private static string Node(Server server) => server.Node is { } node ? Outside.Text(node.Name, NameLength) : $"node {server.NodeId}";

    private static SelectMenuBuilder Menu(Leaf<Server> leaf)
    {
        var menu = new SelectMenuBuilder().WithCustomId(AdminIds.Open).WithPlaceholder("Open a server…");
        foreach (var server in leaf.Items)
            menu.AddOption(Outside.Plain(server.Name, LabelLength), server.Id.ToString(), Cut.To($"{server.Id} · {Outside.Plain(server.Owner?.Username ?? "")}", LabelLength));
        return menu;
    }

    private static string Page(PanelAddress panel, Server server) => $"{panel}/admin/servers/view/{server.Id}";
}
