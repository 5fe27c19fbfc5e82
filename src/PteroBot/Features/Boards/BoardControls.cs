using Discord;
using PteroBot.Features.Power;
using PteroBot.Features.Status;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Boards;

/// <summary>The controls under a board. Whoever presses is asked for their own rights at the press; the message is everybody's, so pages open privately.</summary>
internal static class BoardControls
{
    public const string Area = "board";

    private const int LabelLength = 80;
    private const int HintLength = 90;

    private static readonly (PowerSignal Signal, ButtonStyle Style)[] Power =
        [(PowerSignal.Start, ButtonStyle.Success), (PowerSignal.Restart, ButtonStyle.Primary), (PowerSignal.Stop, ButtonStyle.Secondary), (PowerSignal.Kill, ButtonStyle.Danger)];

    public static CustomId Open(string board) => CustomId.Of(Area, "open", board);

    public static CustomId Card(string board) => CustomId.Of(Area, "card", board);

    public static CustomId More(string board) => CustomId.Of(Area, "more", board);

    public static CustomId Page(string board, int page) => CustomId.Of(Area, "page", board, page.ToString());

    public static CustomId Signal(string board, PowerSignal signal) => CustomId.Of(Area, "power", board, PowerWords.Verb(signal));

    /// <summary>Null when there are none.</summary>
    public static MessageComponent? Of(Board board, Leaf<BoardRow> leaf, bool isPrivate)
    {
        var controls = new ComponentBuilder();
        if (board.HasButtons && leaf.Total == 1)
            WithPower(controls, board, leaf.Items[0]);
        else if (board.HasButtons && leaf.Total > 0)
            controls.WithSelectMenu(Menu(board, leaf));
        return Built(WithPages(controls, board, leaf, isPrivate, Language.Current.AllServers(leaf.Total)));
    }

    /// <inheritdoc cref="Of"/>
    public static MessageComponent? Pages<T>(Board board, Leaf<T> leaf, bool isPrivate, string all) =>
        Built(WithPages(new ComponentBuilder(), board, leaf, isPrivate, all));

    private static MessageComponent? Built(ComponentBuilder controls) => controls.Build() is { Components.Count: > 0 } built ? built : null;

    private static void WithPower(ComponentBuilder controls, Board board, BoardRow row)
    {
        if (!CardRightsTable.HasPower(row.Now.Condition))
            return;
        foreach (var (signal, style) in Power)
            controls.WithButton(PowerWords.Label(signal), Signal(board.Id, signal), style, disabled: !CardRightsTable.MakesSense(signal, row.Now));
        controls.WithButton(Language.Current.More, Card(board.Id), ButtonStyle.Secondary);
    }

    /// <summary>The message is everybody's and stays on its first page; the others open for whoever wants them.</summary>
    private static ComponentBuilder WithPages<T>(ComponentBuilder controls, Board board, Leaf<T> leaf, bool isPrivate, string all)
    {
        if (leaf.Count == 1)
            return controls;
        return isPrivate
            ? controls.WithPages(leaf, page => Page(board.Id, page), row: 1)
            : controls.WithButton(all, More(board.Id), ButtonStyle.Secondary, row: 1);
    }

    /// <summary>Without states: a change of one is seen above, and two edits for it are one too many.</summary>
    private static SelectMenuBuilder Menu(Board board, Leaf<BoardRow> leaf)
    {
        var menu = new SelectMenuBuilder().WithCustomId(Open(board.Id)).WithPlaceholder(Language.Current.OpenAServer);
        foreach (var row in leaf.Items)
            menu.AddOption(Outside.Plain(row.Name, LabelLength), row.Identifier, row.Node is null ? null : Outside.Plain(row.Node, HintLength));
        return menu;
    }
}
