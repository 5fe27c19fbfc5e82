using Discord;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Servers;

/// <summary>What <c>/admin servers</c> looks like.</summary>
internal static class ServerEmbeds
{
    public const int PageSize = 10;

    private const int NameLength = 40;
    private const int LabelLength = 80;

    public static Reply List(AdminList list, ServersView view)
    {
        var found = view.Filter.Of(list.Servers).ToList();
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
        var closed = ServerSearch.Closed(server);
        var embed = new EmbedBuilder()
            .WithColor(closed is { } condition ? Theme.Of(condition).Color : Theme.Grey)
            .WithTitle(Outside.Text(server.Name, LabelLength))
            .WithUrl(Page(panel, server))
            .WithDescription(string.Join('\n', Facts(server)))
            .Build();
        return new Reply { Text = news, Embeds = [embed], Components = Buttons(panel, server) };
    }

    public static Reply SuspendQuestion(Server server, CustomId confirm, TimeProvider clock) => Question(
        $"Suspend {ServerTexts.Title(server)}?",
        $"The server of **{ServerTexts.Owner(server)}** is stopped, and its people are locked out until it is unsuspended. Nothing is deleted.",
        "Suspend it", confirm, clock);

    public static Reply ReinstallQuestion(Server server, CustomId confirm, TimeProvider clock) => Question(
        $"Reinstall {ServerTexts.Title(server)}?",
        "It is stopped, and the egg's installation runs over its files: some are replaced. Its people are locked out until that is done.",
        "Reinstall it", confirm, clock);

    /// <summary>The node did not delete it: whether to do without it.</summary>
    public static Reply NotDeleted(Server server) => Reply.Of(
        $"The node of {ServerTexts.Name(server)} did not do its part, so it is not deleted. Try again when {ServerTexts.Node(server)} answers, or force it off the panel, which leaves its files behind.",
        new ComponentBuilder()
            .WithButton("Force it off the panel…", ServerIds.AskDelete(server.Id, ServerIds.Forced), ButtonStyle.Danger)
            .WithButton("Leave it", ServerIds.Leave, ButtonStyle.Secondary));

    private static Reply Question(string title, string text, string yes, CustomId confirm, TimeProvider clock)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Red)
            .WithTitle(title)
            .WithDescription($"{text}\nOnly you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        return Reply.Of(embed.Build(), new ComponentBuilder()
            .WithButton(yes, confirm, ButtonStyle.Danger)
            .WithButton("Leave it", ServerIds.Leave, ButtonStyle.Secondary));
    }

    private static string Title(AdminList list, ServersView view, int found) => view.Filter.IsEverything
        ? $"All servers of {Outside.Text(list.Panel.Host)} · {list.Servers.Count}"
        : $"Servers {view.Filter.Describe(list.Servers)} · {found} of {list.Servers.Count}";

    private static string Line(Server server)
    {
        var parts = new List<string> { $"`{server.Id}` **{Outside.Text(server.Name, NameLength)}**", ServerTexts.Owner(server), ServerTexts.Node(server) };
        if (ServerSearch.Closed(server) is { } closed)
            parts.Add($"{Theme.Of(closed).Dot} {Theme.Of(closed).Word.ToLowerInvariant()}");
        return string.Join(" · ", parts);
    }

    private static IEnumerable<string> Facts(Server server)
    {
        yield return ServerSearch.Closed(server) is { } closed ? $"{Theme.Of(closed).Dot} **{Theme.Of(closed).Word}**" : "**Open to its people**";
        yield return $"Owner {ServerTexts.Owner(server)} · {ServerTexts.Node(server)} · {Outside.Code(server.Identifier)} · number `{server.Id}`";
        if (server.ExternalId is { Length: > 0 } external)
            yield return $"External id {Outside.Code(external, NameLength)}";
        yield return "";
        yield return $"`CPU    ` {(server.Limits.Cpu > 0 ? $"{server.Limits.Cpu} %" : "no limit")}";
        yield return $"`Memory ` {Sizes.Limit(server.Limits.Memory)}";
        yield return $"`Disk   ` {Sizes.Limit(server.Limits.Disk)}";
        yield return $"`Allowed` {Words.Join([Count(server.FeatureLimits.Databases, "database"), Count(server.FeatureLimits.Allocations ?? 0, "address", "addresses"), Count(server.FeatureLimits.Backups ?? 0, "backup")])}";
        if (server.CreatedAt is { } created)
            yield return $"\nMade {Moments.Relative(created)}";
    }

    private static MessageComponent Buttons(PanelAddress panel, Server server)
    {
        var buttons = new ComponentBuilder();
        if (server.IsSuspended)
            buttons.WithButton("Unsuspend", ServerIds.Unsuspend(server.Id), ButtonStyle.Success);
        else
            buttons.WithButton("Suspend", ServerIds.Ask(server.Id), ButtonStyle.Danger);
        return buttons
            .WithButton("Edit", ServerIds.Edit(server.Id), ButtonStyle.Primary)
            .WithButton("Databases", ServerIds.Databases(server.Id), ButtonStyle.Secondary)
            .WithButton("Reinstall", ServerIds.AskReinstall(server.Id), ButtonStyle.Secondary)
            .WithButton("Delete", ServerIds.AskDelete(server.Id, ServerIds.Whole), ButtonStyle.Danger)
            .WithButton("Refresh", ServerIds.Show(server.Id), ButtonStyle.Secondary, row: 1)
            .WithButton("All servers", new ServersView(1, ServerFilter.Everything).ToPage(1), ButtonStyle.Secondary, row: 1)
            .WithButton("Panel", style: ButtonStyle.Link, url: Page(panel, server), row: 1)
            .Build();
    }

    private static string Count(int? limit, string one, string? many = null) => limit is { } count ? Words.Count(count, one, many) : $"any number of {many ?? one + "s"}";

    private static SelectMenuBuilder Menu(Leaf<Server> leaf)
    {
        var menu = new SelectMenuBuilder().WithCustomId(ServerIds.Open).WithPlaceholder("Open a server…");
        foreach (var server in leaf.Items)
            menu.AddOption(Outside.Plain(server.Name, LabelLength), server.Id.ToString(), Cut.To($"{server.Id} · {Outside.Plain(server.Owner?.Username ?? "")}", LabelLength));
        return menu;
    }

    private static string Page(PanelAddress panel, Server server) => $"{panel}/admin/servers/view/{server.Id}";
}
