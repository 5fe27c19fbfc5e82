using Discord;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Rendering;

namespace PteroBot.Features.Admin.Nodes;

/// <summary>Nodes as messages: how full they are, over what may be promised of them.</summary>
internal static class NodesEmbeds
{
    private const int PageSize = 8;
    private const int NameLength = 60;
    private const int MostServers = 15;

    public static Reply List(NodesView nodes, AdminView view)
    {
        var found = NodeSearch.Matching(nodes.Nodes, view.Search).ToList();
        var leaf = Leaf.Of(found, view.Page, PageSize);
        return AdminFace.List(view, AdminFace.Title(view, "nodes", nodes.Panel.Host, found.Count, nodes.Nodes.Count), leaf, Line,
            node => new AdminChoice(node.Name, node.Id.ToString(), node.Fqdn), nodes.Said);
    }

    public static Reply Card(NodeView view)
    {
        var node = view.Node;
        var embed = new EmbedBuilder()
            .WithColor(node.IsUnderMaintenance ? Theme.Amber : Theme.Accent)
            .WithTitle(Outside.Text(node.Name, NameLength))
            .WithUrl(Page(view))
            .WithDescription(string.Join('\n', Facts(node)))
            .AddField(node.Servers is { } servers ? $"Servers · {servers.Count}" : "Servers", Servers(view));
        var buttons = new ComponentBuilder()
            .WithButton("Configuration", NodeIds.Of("config", node), ButtonStyle.Secondary)
            .WithButton("New token", NodeIds.Of("asktoken", node), ButtonStyle.Secondary)
            .WithButton("Addresses", NodeIds.Addresses(node), ButtonStyle.Secondary)
            .WithButton("Delete", NodeIds.Of("ask", node), ButtonStyle.Danger)
            .WithButton("All nodes", AdminView.Start(NodeIds.Area).ToPage(1), ButtonStyle.Secondary, row: 1)
            .WithButton("Panel", style: ButtonStyle.Link, url: Page(view), row: 1);
        return new Reply { Text = view.Said, Embeds = [embed.Build()], Components = buttons.Build() };
    }

    /// <summary>The file with the token. Show it to one person only.</summary>
    public static Reply Configuration(Node node, NodeConfiguration configuration) =>
        new() { Text = NodesTexts.Configuration(node), Files = [NodeConfigFile.Of(configuration)] };

    public static Reply TokenQuestion(Node node, CustomId confirm, TimeProvider clock)
    {
        var embed = new EmbedBuilder()
            .WithColor(Theme.Red)
            .WithTitle($"A new token for {Outside.Text(node.Name, NameLength)}?")
            .WithDescription("The panel tells its Wings. Where that does not work, the node is cut off until the new configuration is put there by hand.\n"
                + $"Only you can answer, until {Moments.Relative(clock.GetUtcNow() + Confirmation.Lifetime)}.");
        return Reply.Of(embed.Build(), new ComponentBuilder()
            .WithButton("New token", confirm, ButtonStyle.Danger)
            .WithButton("Keep the old one", TypedName.Keep, ButtonStyle.Secondary));
    }

    public static Reply DeleteQuestion(Node node, CustomId form, TimeProvider clock) =>
        TypedName.Question($"Delete the node {Outside.Text(node.Name, NameLength)}?", "Its addresses are deleted with it. The machine itself and what lies on it stay as they are.", form, clock);

    private static string Line(Node node)
    {
        var head = $"`{node.Id}` **{Outside.Text(node.Name, 40)}**{Place(node)} · {Outside.Code(node.Fqdn, 60)}{(node.IsUnderMaintenance ? " · in maintenance" : "")}{(node.IsPublic ? "" : " · not public")}";
        return $"{head}\n{Bar("Memory", NodeRoom.MemoryOf(node))}\n{Bar("Disk  ", NodeRoom.DiskOf(node))}";
    }

    private static IEnumerable<string> Facts(Node node)
    {
        if (node.IsUnderMaintenance)
            yield return "**In maintenance**: its servers are closed to their people.";
        yield return Bar("Memory", NodeRoom.MemoryOf(node)) + Over(node.MemoryOverallocate);
        yield return Bar("Disk  ", NodeRoom.DiskOf(node)) + Over(node.DiskOverallocate);
        if (node.Allocated.Cpu is { } cpu)
            yield return $"`CPU   ` {cpu} % promised{(node.Cpu is > 0 ? $" of {node.Cpu} %" : "")}";
        yield return "";
        yield return $"Wings at {Outside.Code($"{node.Scheme}://{node.Fqdn}:{node.DaemonListen}")}{(node.BehindProxy ? ", behind a proxy" : "")} · SFTP on port `{node.DaemonSftp}`";
        yield return $"Number `{node.Id}`{Place(node)} · {(node.IsPublic ? "new servers are placed on it" : "not public: new servers are not placed on it by themselves")}";
        yield return $"Files in {Outside.Code(node.DaemonBase)} · uploads up to {Sizes.Limit(node.UploadSize)}";
        if (!string.IsNullOrWhiteSpace(node.Description))
            yield return Outside.Text(node.Description, 200);
    }

    private static string Bar(string name, NodeRoom room) => room switch
    {
        { Limit: { } limit, Free: >= 0 and var free } => $"`{name}` {Rendering.Bar.Of(room.Used, limit)} {Pair(room.Used, limit)} · {Sizes.Of(Sizes.Bytes(free))} free",
        { Limit: { } limit } => $"`{name}` {Rendering.Bar.Of(room.Used, limit)} {Pair(room.Used, limit)} · {Sizes.Of(Sizes.Bytes(room.Used - limit))} too much",
        _ => $"`{name}` {Sizes.Of(Sizes.Bytes(room.Used))} promised, no limit",
    };

    private static string Pair(long used, long limit) => Sizes.Short(Sizes.Bytes(used), Sizes.Bytes(limit));

    private static string Over(int percent) => percent > 0 ? $" · {percent} % overallocated" : "";

    private static string Place(Node node) => node.Location is { } location ? $" · {Outside.Text(location.Code, 40)}" : node.LocationId is { } id ? $" · location {id}" : "";

    private static string Servers(NodeView view) => view.Node.Servers switch
    {
        null => AdminTexts.Missing(new KeyRight("servers", Writes: false), view.Access.Panel),
        { Count: 0 } => "None.",
        var servers => ServerLines(servers),
    };

    private static string ServerLines(IReadOnlyList<Server> servers)
    {
        var lines = servers.Take(MostServers)
            .Select(server => $"`{server.Id}` **{Outside.Text(server.Name, 40)}** · {Sizes.Limit(server.Limits.Memory)} · {Sizes.Limit(server.Limits.Disk)}{(server.IsSuspended ? " · suspended" : "")}").ToList();
        if (servers.Count > MostServers)
            lines.Add($"and {servers.Count - MostServers} more");
        return Cut.Lines(lines, EmbedFieldBuilder.MaxFieldValueLength, missing => $"and {missing} more");
    }

    private static string Page(NodeView view) => $"{view.Access.Panel}/admin/nodes/view/{view.Node.Id}";
}
