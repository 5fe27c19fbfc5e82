using Discord;
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
        return new BoardFace(null, [embed.Build()], BoardControls.Pages(board, leaf, isPrivate, "nodes"));
    }

    private static IEnumerable<string> Paragraphs(Board board, NodesPicture? picture, Leaf<NodeRow> leaf)
    {
        yield return picture switch
        {
            null => "Asking the panel…",
            { Trouble: { } trouble } => $"◌ Unknown since {Moments.Clock(picture.At)}, because {trouble}.",
            _ => $"{Words.Count(picture.Nodes.Count, "node")} · {Words.Count(picture.Nodes.Sum(node => node.Servers), "server")}",
        };
        if (leaf.Total > 0)
            yield return board.Layout == BoardLayout.Table
                ? $"```\n{Cells.Table([["", "Node", "Servers", "Memory", "Disk"], .. leaf.Items.Select(Row)])}\n```"
                : string.Join(board.Layout == BoardLayout.Cards ? "\n\n" : "\n", leaf.Items.Select(node => board.Layout == BoardLayout.Cards ? Card(node) : Line(node)));
    }

    private static string Card(NodeRow node) =>
        $"{Dot(node)} **{Outside.Text(node.Name, NameLength)}** · {State(node)}\n"
        + $"`Memory` {Bar.Of(node.MemoryGiven, node.Memory)}  {Sizes.OfLimit(Sizes.Bytes(node.MemoryGiven), Sizes.Bytes(node.Memory))} given\n"
        + $"`Disk  ` {Bar.Of(node.DiskGiven, node.Disk)}  {Sizes.OfLimit(Sizes.Bytes(node.DiskGiven), Sizes.Bytes(node.Disk))} given";

    private static string Line(NodeRow node) =>
        $"{Dot(node)} **{Outside.Text(node.Name, NameLength)}** · {State(node)} · {Sizes.Short(Sizes.Bytes(node.MemoryGiven), Sizes.Bytes(node.Memory))} given";

    private static string[] Row(NodeRow node) =>
    [
        Dot(node), Outside.Plain(node.Name, CellName).Replace('`', 'ˋ'), node.Servers.ToString(),
        Sizes.Short(Sizes.Bytes(node.MemoryGiven), Sizes.Bytes(node.Memory)), Sizes.Short(Sizes.Bytes(node.DiskGiven), Sizes.Bytes(node.Disk)),
    ];

    private static string State(NodeRow node)
    {
        string?[] parts =
        [
            node.IsUnderMaintenance ? "in maintenance" : node.IsDown ? "does not answer" : null,
            Words.Count(node.Servers, "server"),
            node.Watched > 0 ? $"{node.Running} of {node.Watched} watched running" : null,
            node.Suspended > 0 ? $"{node.Suspended} suspended" : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string Dot(NodeRow node) => node.IsUnderMaintenance ? "⊘" : node.IsDown ? "◌" : "●";

    private static Color ColorOf(NodesPicture? picture) =>
        picture is null or { Trouble: not null } || picture.Nodes.Any(node => node.IsDown) ? Theme.Dark
        : picture.Nodes.Any(node => node.IsUnderMaintenance) ? Theme.Amber
        : Theme.Green;
}
