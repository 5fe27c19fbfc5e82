using Discord;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Servers;

/// <summary>The list of a person's servers as a message.</summary>
internal static class ServersList
{
    /// <summary>Ten lines of at worst 200 characters stay far below what a description holds.</summary>
    public const int PageSize = 10;

    private const int LabelLength = 80;
    private const int DescriptionLength = 90;

    /// <param name="all">All servers of the person.</param>
    /// <param name="found">Those that the view is about, in order.</param>
    /// <param name="view">What is shown.</param>
    /// <param name="states">What is known of a server; null while it is being asked.</param>
    /// <param name="unasked">How many servers the filter could not look at.</param>
    /// <param name="missing">Why some panel's servers are not among them.</param>
    public static Reply Render(IReadOnlyList<ServerEntry> all, IReadOnlyList<ServerEntry> found, ServersView view, Func<ServerEntry, RowState?> states, int unasked = 0, IReadOnlyList<PanelException>? missing = null)
    {
        var leaf = Leaf.Of(found, view.Page, PageSize);
        var lines = leaf.Total == 0 ? [Nothing(all, view)] : leaf.Items.Select(server => ServerRow.Of(server, states(server))).ToList();
        if (unasked > 0)
            lines.Add($"\n{Words.Count(unasked, "server was", "servers were")} not looked at yet.");
        lines.AddRange((missing ?? []).Select(failure => $"\n-# Servers are missing here. {PanelFailureText.Of(failure)}"));
        return new Reply
        {
            Embeds = [new EmbedBuilder().WithTitle(Title(all, found, view)).WithColor(Theme.Accent).WithDescription(string.Join('\n', lines)).Build()],
            Components = Controls(leaf, view, states, unasked),
        };
    }

    private static string Title(IReadOnlyList<ServerEntry> all, IReadOnlyList<ServerEntry> found, ServersView view)
    {
        if (view.Search.Length > 0)
            return $"Servers with {Outside.Text(view.Search)} · {found.Count} of {all.Count}";
        if (view.OnlyRunning)
            return $"Running servers · {found.Count} of {all.Count}";
        var shared = all.Count(server => !server.IsOwner);
        return shared == 0 || (shared == all.Count && !all.Any(server => server.IsShared)) ? $"Your servers · {all.Count}" : $"Your servers · {all.Count}, of which {shared} shared";
    }

    private static string Nothing(IReadOnlyList<ServerEntry> all, ServersView view) => (all.Count, view) switch
    {
        (0, _) => "There are no servers on your panel account yet. When somebody shares one with you, it appears here.",
        (_, { OnlyRunning: true }) => "None of them is running.",
        _ => "No server is called like that.",
    };

    private static MessageComponent Controls(Leaf<ServerEntry> leaf, ServersView view, Func<ServerEntry, RowState?> states, int unasked)
    {
        var controls = new ComponentBuilder();
        if (leaf.Total > 0)
            controls.WithSelectMenu(Menu(leaf, states));
        controls.WithPages(leaf, view.ToPage, row: 1);
        if (unasked > 0)
            controls.WithButton("Look further", view.Further, ButtonStyle.Secondary, row: 2);
        return controls
            .WithButton("Only running", view.ToOther, view.OnlyRunning ? ButtonStyle.Primary : ButtonStyle.Secondary, row: 1)
            .WithButton("Search", CustomId.Of("servers", "search"), ButtonStyle.Secondary, row: 1)
            .Build();
    }

    private static SelectMenuBuilder Menu(Leaf<ServerEntry> leaf, Func<ServerEntry, RowState?> states)
    {
        var menu = new SelectMenuBuilder().WithCustomId(CustomId.Of("servers", "open")).WithPlaceholder("Open a server…");
        foreach (var server in leaf.Items)
            menu.AddOption(Outside.Plain(server.Name, LabelLength), server.Reference, Hint(server, states(server)));
        return menu;
    }

    private static string Hint(ServerEntry server, RowState? state) => Cut.To(
        state is null ? Outside.Plain(server.Node) : $"{Theme.Of(state.Condition).Dot} {Theme.Of(state.Condition).Word} · {Outside.Plain(server.Node)}", DescriptionLength);
}
