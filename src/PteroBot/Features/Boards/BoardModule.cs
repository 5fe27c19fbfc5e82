using Discord;
using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Boards;

/// <summary><c>/board</c>: messages that show servers for ever.</summary>
[Group("board", "Messages that keep showing how servers are")]
[CommandContextType(InteractionContextType.Guild)]
[DefaultMemberPermissions(GuildPermission.ManageMessages)]
[BoardKeeper]
internal sealed class BoardModule(BoardDesk desk, BoardList list) : BotModule
{
    private const string BoardText = "The board";
    private const string LayoutText = "A card for each, a table, or a line for each";

    [SlashCommand("create", "Put a board into this channel or another one")]
    public Task CreateAsync(
        [Summary("servers", "The servers, with commas in between")][Autocomplete(typeof(BoardServersAutocomplete))][MaxLength(1000)] string? servers = null,
        [Summary("show", "Instead of named servers")][Choice("All my servers", "own")][Choice("All servers of the community key", "community")][Choice("The nodes", "nodes")] string? show = null,
        [Summary("layout", LayoutText)][Choice("Cards", "cards")][Choice("Table", "table")][Choice("Compact", "compact")] string? layout = null,
        [Summary("title", "What stands above it")][MaxLength(Board.MaxTitle)] string? title = null,
        [Summary("interval", "How often figures are renewed, in seconds; a changed state is shown at once")][MinValue(5)][MaxValue(3600)] int? interval = null,
        [Summary("buttons", "Whether there are buttons under it")] bool? buttons = null,
        [Summary("role", "Only people with this role may use its buttons")] IRole? role = null,
        [Summary("channel", "Where it shall stand; here when left out")] ITextChannel? channel = null) => AnswerAsync(channel, wish => desk.CreateAsync(Actor, wish with
        {
            Kind = KindOf(show),
            Servers = BoardWish.Names(servers),
            Layout = LayoutOf(layout),
            Title = title,
            Interval = Seconds(interval),
            HasButtons = buttons,
            PressRole = role?.Id,
        }, Cancellation), BoardTexts.Created);

    [SlashCommand("edit", "Change how a board looks, or which servers are on it")]
    public Task EditAsync(
        [Summary("board", BoardText)][Autocomplete(typeof(BoardAutocomplete))][MaxLength(Board.MaxTitle)] string board,
        [Summary("add", "Servers to put on it, with commas in between")][Autocomplete(typeof(BoardServersAutocomplete))][MaxLength(1000)] string? add = null,
        [Summary("drop", "Servers to take off, with commas in between")][MaxLength(1000)] string? drop = null,
        [Summary("layout", LayoutText)][Choice("Cards", "cards")][Choice("Table", "table")][Choice("Compact", "compact")] string? layout = null,
        [Summary("title", "What stands above it; a space takes it away")][MaxLength(Board.MaxTitle)] string? title = null,
        [Summary("interval", "How often figures are renewed, in seconds")][MinValue(5)][MaxValue(3600)] int? interval = null,
        [Summary("buttons", "Whether there are buttons under it")] bool? buttons = null,
        [Summary("role", "Only people with this role may use its buttons; @everyone for all")] IRole? role = null) => AnswerAsync(null, wish => desk.EditAsync(Actor, board, wish with
        {
            Servers = BoardWish.Names(add),
            Without = BoardWish.Names(drop),
            Layout = LayoutOf(layout),
            Title = title,
            Interval = Seconds(interval),
            HasButtons = buttons,
            PressRole = role?.Id,
        }, Cancellation), BoardTexts.Edited);

    [SlashCommand("list", "The boards of this Discord server")]
    public async Task ListAsync() => await ReplyAsync(await list.OfAsync(Actor, Cancellation));

    [SlashCommand("remove", "Take a board and its message away")]
    public Task RemoveAsync([Summary("board", BoardText)][Autocomplete(typeof(BoardAutocomplete))][MaxLength(Board.MaxTitle)] string board) =>
        AnswerAsync(null, _ => desk.RemoveAsync(Actor, board, Cancellation), BoardTexts.Removed);

    [SlashCommand("move", "Put a board into another channel")]
    public Task MoveAsync(
        [Summary("board", BoardText)][Autocomplete(typeof(BoardAutocomplete))][MaxLength(Board.MaxTitle)] string board,
        [Summary("channel", "Where to; here when left out")] ITextChannel? channel = null) =>
        AnswerAsync(channel, wish => desk.MoveAsync(Actor, board, wish.ChannelId, Cancellation), BoardTexts.Moved);

    [SlashCommand("refresh", "Draw a board anew now")]
    public Task RefreshAsync([Summary("board", BoardText)][Autocomplete(typeof(BoardAutocomplete))][MaxLength(Board.MaxTitle)] string board) =>
        AnswerAsync(null, _ => desk.RefreshAsync(Actor, board, Cancellation), BoardTexts.Refreshed);

    /// <summary>Whoever manages messages only makes boards where they type, and so where they may write themselves.</summary>
    private async Task AnswerAsync(ITextChannel? channel, Func<BoardWish, Task<Decision<Board>>> work, Func<Board, string> text)
    {
        var here = Context.Interaction.ChannelId ?? 0;
        var there = channel?.Id ?? here;
        if (there != here && !await list.MayUseOtherChannelsAsync(Actor, Cancellation))
            await RefuseAsync("Boards in other channels are for people who manage this Discord server. Run the command in that channel instead.");
        else if ((await work(new BoardWish { ChannelId = there })).TryGet(out var board, out var refusal))
            await ReplyAsync(text(board));
        else
            await RefuseAsync(refusal);
    }

    private static BoardKind KindOf(string? show) => show switch
    {
        "own" => BoardKind.Own,
        "community" => BoardKind.Community,
        "nodes" => BoardKind.Nodes,
        _ => BoardKind.Servers,
    };

    private static BoardLayout? LayoutOf(string? layout) => Enum.TryParse<BoardLayout>(layout, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;

    private static TimeSpan? Seconds(int? seconds) => seconds is { } number ? TimeSpan.FromSeconds(number) : null;
}
