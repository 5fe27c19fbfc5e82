using Discord;
using PteroBot.Languages;
using PteroBot.Rendering;

namespace PteroBot.Features.Boards;

/// <summary>The machines of a panel as a board.</summary>
internal static class NodesFace
{
    private const int PageSize = 20;
    private const int NameLength = 40;
    private const int CellName = 14;

    public static BoardFace Of(Board board, NodesPicture? picture, int page = 1, bool isPrivate = false)
    {
        var leaf = Leaf.Of(picture?.Nodes ?? [], page, PageSize);
        var embed = new EmbedBuilder()
            .WithTitle(Outside.Text(board.Name, Board.MaxTitle))
            .WithColor(ColorOf(picture))
            .WithDescription(string.Join("\n\n", Paragraphs(board, picture, leaf).Where(text => text.Length > 0)));
        return new BoardFace(null, [embed.Build()], BoardControls.Pages(board, leaf, isPrivate, Language.Current.AllNodes(leaf.Total)));
    }

    private static IEnumerable<string> Paragraphs(Board board, NodesPicture? picture, Leaf<NodeRow> leaf)
    {
        yield return picture switch
        {
            null => Language.Current.Asking,
            { Trouble: { } trouble } => $"◌ {Language.Current.NodesUnknown(Moments.Clock(picture.At), trouble)}",
            _ => $"{Language.Current.CountNodes(picture.Nodes.Count)} · {Language.Current.CountServers(picture.Nodes.Sum(node => node.Servers))}",
        };
        if (leaf.Total > 0)
            yield return board.Layout == BoardLayout.Table
                ? $"```\n{Cells.Table([["", Language.Current.Node, Language.Current.Servers, Language.Current.Memory, Language.Current.Disk], .. leaf.Items.Select(Row)])}\n```"
                : string.Join(board.Layout == BoardLayout.Cards ? "\n\n" : "\n", leaf.Items.Select(node => board.Layout == BoardLayout.Cards ? Card(node) : Line(node)));
    }

    private static string Card(NodeRow node) =>
        string.Join('\n', [$"{Dot(node)} **{Outside.Text(node.Name, NameLength)}** · {State(node)}", .. Labels.Aligned(
        [
            (Language.Current.Memory, Share(node.MemoryGiven, node.Memory)),
            (Language.Current.Disk, Share(node.DiskGiven, node.Disk)),
        ])]);

    private static string Share(long given, long limit) => $"{Bar.Of(given, limit)}  {Language.Current.Given(Sizes.OfLimit(Sizes.Bytes(given), Sizes.Bytes(limit)))}";

    private static string Line(NodeRow node) =>
        $"{Dot(node)} **{Outside.Text(node.Name, NameLength)}** · {State(node)} · {Language.Current.Given(Sizes.Short(Sizes.Bytes(node.MemoryGiven), Sizes.Bytes(node.Memory)))}";

    private static string[] Row(NodeRow node) =>
    [
        Dot(node), Outside.Plain(node.Name, CellName).Replace('`', 'ˋ'), node.Servers.ToString(),
        Sizes.Short(Sizes.Bytes(node.MemoryGiven), Sizes.Bytes(node.Memory)), Sizes.Short(Sizes.Bytes(node.DiskGiven), Sizes.Bytes(node.Disk)),
    ];

    private static string State(NodeRow node)
    {
        string?[] parts =
        [
            node.IsUnderMaintenance ? Language.Current.InMaintenance : node.IsDown ? Language.Current.DoesNotAnswer : null,
            Language.Current.CountServers(node.Servers),
            node.Watched > 0 ? Language.Current.WatchedRunning(node.Running, node.Watched) : null,
            node.Suspended > 0 ? Language.Current.SuspendedServers(node.Suspended) : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string Dot(NodeRow node) => node.IsUnderMaintenance ? "⊘" : node.IsDown ? "◌" : "●";

    private static Color ColorOf(NodesPicture? picture) =>
        picture is null or { Trouble: not null } || picture.Nodes.Any(node => node.IsDown) ? Theme.Dark
        : picture.Nodes.Any(node => node.IsUnderMaintenance) ? Theme.Amber
        : Theme.Green;
}
