using Microsoft.Extensions.Options;
using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Channels;
using PteroBot.Interactions;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Boards;

/// <summary>
/// Makes, changes, moves and removes boards. Who may do that at all is <see cref="BoardKeeperAttribute"/>'s; which servers a board shows is decided here: those
/// that its creator sees, at this moment. Only the creator puts servers on it, because it shows them with the creator's link.
/// </summary>
internal sealed class BoardDesk(
    BoardBook book, BoardRefresher boards, BoardServers servers, IChannelMessages messages, AuditLog audit, IOptions<BoardsOptions> options, TimeProvider clock)
{
    private const int IdLength = 6;

    public async Task<Decision<Board>> CreateAsync(Actor actor, BoardWish wish, CancellationToken cancellationToken)
    {
        if ((await book.OfGuildAsync(actor.GuildId ?? 0, cancellationToken)).Count >= Board.MostPerGuild)
            return new Explained($"This Discord server has {Board.MostPerGuild} boards, and more are not possible. Remove one with /board remove.");
        if (Refuse(wish) is { } wrong)
            return wrong;
        if (!(await servers.FindAsync(actor, wish, cancellationToken)).TryGet(out var shown, out var refusal))
            return refusal;
        var board = Draft(actor, wish, shown);
        return await audit.RecordAsync(actor, ChangeOf("board.create", board), token => PostAsync(board, token), cancellationToken);
    }

    public async Task<Decision<Board>> EditAsync(Actor actor, string asked, BoardWish wish, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(actor, asked, cancellationToken)).TryGet(out var board, out var refusal))
            return refusal;
        if (Refuse(wish) is { } wrong)
            return wrong;
        IReadOnlyList<BoardServer> shown = [.. board.Servers.Where(server => !server.IsNamed(wish.Without))];
        if (wish.Servers.Count > 0)
        {
            if (board.Standing.CreatorId != actor.UserId || board.Kind != BoardKind.Servers)
                return new Explained("Only whoever made a board of named servers can put more on it, because it shows them with their link.");
            if (!(await servers.FindAsync(actor, wish, cancellationToken)).TryGet(out var more, out refusal))
                return refusal;
            if (more.Panel != board.Standing.Panel)
                return new Explained("These servers are on another panel than those of the board. Make another board for them.");
            shown = [.. shown.Concat(more.Servers).DistinctBy(server => server.Uuid)];
        }
        if (board.Kind == BoardKind.Servers && shown.Count is 0 or > Board.MostServers)
            return new Explained(shown.Count == 0 ? "Then it would show nothing. Remove it with /board remove." : $"A board shows {Board.MostServers} servers at most.");
        return await audit.RecordAsync(actor, ChangeOf("board.edit", board), token => ChangeAsync(board, kept => Changed(kept, wish) with { Servers = shown }, token), cancellationToken);
    }

    public async Task<Decision<Board>> RemoveAsync(Actor actor, string asked, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(actor, asked, cancellationToken)).TryGet(out var board, out var refusal))
            return refusal;
        return await audit.RecordAsync<Board>(actor, ChangeOf("board.remove", board), async token =>
        {
            await book.DeleteAsync(board.Id, token);
            boards.Close(board.Id);
            await messages.DeleteAsync(board.ChannelId, board.MessageId, token);
            return board;
        }, cancellationToken);
    }

    /// <summary>Posts it in the other channel and takes the old message away.</summary>
    public async Task<Decision<Board>> MoveAsync(Actor actor, string asked, ulong channel, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(actor, asked, cancellationToken)).TryGet(out var board, out var refusal))
            return refusal;
        return await audit.RecordAsync<Board>(actor, ChangeOf("board.move", board), async token =>
        {
            if (!(await SendAsync(board with { ChannelId = channel }, token)).TryGet(out var posted, out var failure))
                return failure;
            var moved = await ChangeAsync(board, kept => kept with { ChannelId = posted.ChannelId, MessageId = posted.MessageId }, token);
            await messages.DeleteAsync(board.ChannelId, board.MessageId, token);
            return moved;
        }, cancellationToken);
    }

    /// <summary>Draws it anew at the next tick, whatever it shows.</summary>
    public async Task<Decision<Board>> RefreshAsync(Actor actor, string asked, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(actor, asked, cancellationToken)).TryGet(out var board, out var refusal))
            return refusal;
        await boards.OpenAsync(board, cancellationToken);
        boards.Find(board.Id)?.Forget();
        return board;
    }

    /// <summary>The board of this guild that is meant: its id, or a title that only one has.</summary>
    public async Task<Decision<Board>> FindAsync(Actor actor, string asked, CancellationToken cancellationToken)
    {
        var own = await book.OfGuildAsync(actor.GuildId ?? 0, cancellationToken);
        return own.OneCalled(asked, board => board.Id, board => board.Name) is { } found
            ? found
            : new Explained($"No board here is called {Outside.Code(asked)}. Pick one from the list that appears while you type.");
    }

    private Explained? Refuse(BoardWish wish) => wish.Interval < options.Value.Interval
        ? new Explained($"The shortest interval here is {Moments.Span(options.Value.Interval)}. A changed state is shown at once all the same.")
        : null;

    private Board Draft(Actor actor, BoardWish wish, BoardContent shown) => Changed(new Board
    {
        Id = ShortId.New(IdLength),
        Standing = new Standing { GuildId = actor.GuildId ?? 0, CreatorId = actor.UserId, Panel = shown.Panel, IsCommunity = wish.Kind == BoardKind.Community },
        CreatorName = actor.Name,
        Kind = wish.Kind,
        ChannelId = wish.ChannelId,
        MessageId = 0,
        Servers = shown.Servers,
        LeftOut = shown.LeftOut,
        Layout = shown.Servers.Count > 3 ? BoardLayout.Compact : BoardLayout.Cards,
        Interval = options.Value.Interval,
        CreatedAt = clock.GetUtcNow(),
    }, wish);

    private static Board Changed(Board board, BoardWish wish) => board with
    {
        Layout = wish.Layout ?? board.Layout,
        Title = wish.Title is null ? board.Title : wish.Title.Trim().Length == 0 ? null : wish.Title.Trim(),
        Interval = wish.Interval ?? board.Interval,
        HasButtons = wish.HasButtons ?? board.HasButtons,
        // The role of everybody has the guild's own id.
        PressRole = wish.PressRole is { } role ? role == board.Standing.GuildId ? null : role : board.PressRole,
    };

    /// <summary>The message first: without it there is no board.</summary>
    private async Task<Decision<Board>> PostAsync(Board board, CancellationToken cancellationToken)
    {
        if (!(await SendAsync(board, cancellationToken)).TryGet(out var posted, out var refusal))
            return refusal;
        await book.SaveAsync(posted, cancellationToken);
        await boards.OpenAsync(posted, cancellationToken);
        return posted;
    }

    private async Task<Decision<Board>> SendAsync(Board board, CancellationToken cancellationToken)
    {
        var (outcome, message) = await messages.SendAsync(board.ChannelId, Reply.Of($"**{Outside.Text(board.Name, Board.MaxTitle)}** · asking the panel…"), cancellationToken);
        return outcome == MessageOutcome.Done ? board with { MessageId = message } : new Explained(outcome == MessageOutcome.NotNow
            ? "Discord does not take the message now. Try again in a moment."
            : $"I may not write in <#{board.ChannelId}>. I need to see the channel, send messages and embed links there.");
    }

    private async Task<Decision<Board>> ChangeAsync(Board board, Func<Board, Board> change, CancellationToken cancellationToken)
    {
        if (await book.ChangeAsync(board.Id, change, cancellationToken) is not { } changed)
            return new Explained("This board has just been removed.");
        await boards.OpenAsync(changed, cancellationToken);
        boards.Find(changed.Id)?.Forget();
        return changed;
    }

    private static Change ChangeOf(string action, Board board) => new(action, board.Id, board.Name, board.Standing.Panel);
}
