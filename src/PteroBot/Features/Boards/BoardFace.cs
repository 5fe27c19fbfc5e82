using Discord;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Rendering;

namespace PteroBot.Features.Boards;

/// <summary>What people see of a page of a board, apart from when it changed: two equal faces are not worth an edit.</summary>
internal sealed record BoardFace(string? Text, IReadOnlyList<Embed> Embeds, MessageComponent? Components)
{
    /// <summary>Everything that can be read, in one text.</summary>
    public string Key { get; } = string.Join('\n', Embeds.Select(e => $"{e.Title}|{e.Color}|{e.Description}|{e.Footer?.Text}")) + $"\n{Text}\n{KeyOf(Components)}";

    /// <summary>How many servers a page holds.</summary>
    public static int PageSize(BoardLayout layout) => layout == BoardLayout.Cards ? BoardCards.PageSize : BoardLists.PageSize;

    public static BoardFace Of(Board board, IReadOnlyList<BoardRow> rows, int page = 1, bool isPrivate = false)
    {
        var leaf = Leaf.Of(rows, page, PageSize(board.Layout));
        var embeds = board.Layout switch
        {
            BoardLayout.Cards => BoardCards.Of(leaf.Items, board.Standing.Panel),
            BoardLayout.Table => BoardLists.Table(leaf.Items),
            _ => BoardLists.Compact(leaf.Items),
        };
        var heading = Heading(board, rows);
        return board.Layout == BoardLayout.Cards
            ? new BoardFace(rows.Count > 1 || board.Title is not null ? heading : null, embeds, BoardControls.Of(board, leaf, isPrivate))
            : new BoardFace(null, [Titled(embeds[0], board, rows)], BoardControls.Of(board, leaf, isPrivate));
    }

    /// <summary>As it is sent; when it changed stands under it, which each reader's Discord counts on by itself.</summary>
    public Reply ToReply(DateTimeOffset changed) => new()
    {
        Text = Text,
        Embeds = [.. Embeds.Take(Embeds.Count - 1), Dated(Embeds[^1], changed)],
        Components = Components,
    };

    private static Embed Dated(Embed embed, DateTimeOffset changed)
    {
        var builder = embed.ToEmbedBuilder();
        return builder.WithDescription($"{builder.Description}\n\n{Language.Current.Changed(Moments.Relative(changed))}").Build();
    }

    private static string Heading(Board board, IReadOnlyList<BoardRow> rows) => $"**{Outside.Text(board.Name, Board.MaxTitle)}** · {BoardWords.Summary(rows, board.LeftOut)}";

    private static Embed Titled(Embed embed, Board board, IReadOnlyList<BoardRow> rows)
    {
        var builder = embed.ToEmbedBuilder().WithTitle(Outside.Text(board.Name, Board.MaxTitle)).WithColor(BoardWords.ColorOf(rows));
        return builder.WithDescription($"{BoardWords.Summary(rows, board.LeftOut)}\n\n{builder.Description}".Trim()).Build();
    }

    private static string KeyOf(MessageComponent? components) => components is null ? "" : string.Join('|', components.Components
        .OfType<ActionRowComponent>()
        .SelectMany(row => row.Components)
        .Select(component => component switch
        {
            ButtonComponent button => $"{button.CustomId}{button.Label}{button.IsDisabled}",
            SelectMenuComponent menu => string.Join(',', menu.Options.Select(option => $"{option.Label}{option.Description}")),
            _ => "",
        }));
}
