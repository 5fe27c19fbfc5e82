using Microsoft.Extensions.Logging;
using PteroBot.Channels;
using PteroBot.Live;

namespace PteroBot.Features.Boards;

/// <summary>
/// Keeps all boards of this process up to date. A changed state is shown at the next tick, figures once per interval, nothing when nobody would see a
/// difference. Each board is changed for itself: a slow or failing one delays no other.
/// </summary>
internal sealed class BoardRefresher(
    BoardBook book, BoardContents contents, BoardEnds ends, IChannelMessages messages, ChannelPace pace, StandingWatches watches, TimeProvider clock, ILogger<BoardRefresher> log)
{
    /// <summary>Boards that were made or removed elsewhere are noticed this often, and new servers of boards that show all.</summary>
    public static readonly TimeSpan SyncEvery = TimeSpan.FromMinutes(1);

    /// <summary>A board where the bot may not write ends after this time.</summary>
    public static readonly TimeSpan RefusedFor = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RetryRefused = TimeSpan.FromMinutes(1);

    private readonly LiveSet<LiveBoard> _open = new(SyncEvery, clock);

    /// <summary>How many boards are kept up to date.</summary>
    public int Count => _open.Count;

    public LiveBoard? Find(string id) => _open.Find(id);

    /// <summary>Keeps the board up to date from now on, as it is now.</summary>
    public async Task OpenAsync(Board board, CancellationToken cancellationToken)
    {
        var live = _open.Open(board.Id, () => new LiveBoard(board, watches, clock));
        live.Board = board;
        await contents.FillAsync(live, cancellationToken);
    }

    public void Close(string id) => _open.Close(id);

    /// <summary>One tick: looks at every board and changes those that are due. Completes when their changes have; nobody has to wait for it.</summary>
    public Task RefreshDueAsync(CancellationToken cancellationToken)
    {
        var changes = new List<Task> { _open.SyncWhenDueAsync(() => book.AllAsync(cancellationToken), board => board.Id, board => SyncAsync(board, cancellationToken)) };
        foreach (var live in _open.All.Where(live => live.IsDue).OrderByDescending(live => live.IsUrgent).ThenBy(live => live.ShownAt))
        {
            var (channel, message, use) = (live.Board.ChannelId, live.Board.MessageId, live.IsUrgent ? ChannelUse.News : ChannelUse.Figures);
            if (!pace.HasRoom(channel, message, use) || Draw(live) is not { } drawing)
                continue;
            pace.Take(channel, message, use);
            changes.Add(ChangeAsync(live, drawing, cancellationToken));
        }
        return Task.WhenAll(changes);
    }

    /// <summary>Opens it where it is one of this process's guilds.</summary>
    private async Task SyncAsync(Board board, CancellationToken cancellationToken)
    {
        if (await messages.KnowsAsync(board.Standing.GuildId))
            await TryOpenAsync(board, cancellationToken);
        else
            Close(board.Id);
    }

    private async Task TryOpenAsync(Board board, CancellationToken cancellationToken)
    {
        try
        {
            await OpenAsync(board, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            BoardLog.NotOpened(log, failure, board.Id);
        }
    }

    private BoardDrawing? Draw(LiveBoard live)
    {
        try
        {
            return live.DrawChanged();
        }
        catch (Exception failure)
        {
            BoardLog.NotDrawn(log, failure, live.Board.Id);
            live.NotBefore = clock.GetUtcNow() + RetryRefused;
            return null;
        }
    }

    private async Task ChangeAsync(LiveBoard live, BoardDrawing drawing, CancellationToken cancellationToken)
    {
        live.IsBusy = true;
        try
        {
            var board = live.Board;
            var outcome = await messages.EditAsync(board.ChannelId, board.MessageId, live.Language.Say(() => drawing.Face.ToReply(clock.GetUtcNow())), cancellationToken);
            await TakeAsync(live, board, () => live.Shown(drawing), outcome, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            BoardLog.NotChanged(log, failure, live.Board.Id);
            live.NotBefore = clock.GetUtcNow() + RetryRefused;
        }
        finally
        {
            live.IsBusy = false;
        }
    }

    private async Task TakeAsync(LiveBoard live, Board board, Action shown, MessageOutcome outcome, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (outcome)
        {
            case MessageOutcome.Done:
                shown();
                break;
            case MessageOutcome.NotNow:
                BoardLog.Later(log, board.Id);
                live.NotBefore = now + RetryAfter;
                break;
            case MessageOutcome.NotPermitted when now - (live.RefusedSince ??= now) < RefusedFor:
                live.NotBefore = now + RetryRefused;
                break;
            default:
                Close(board.Id);
                await ends.EndAsync(board, outcome, cancellationToken);
                break;
        }
    }
}
