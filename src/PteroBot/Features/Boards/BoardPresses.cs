using PteroBot.Access;
using PteroBot.Interactions;

namespace PteroBot.Features.Boards;

/// <summary>What a press on a board is about, if the person may press there.</summary>
internal sealed class BoardPresses(BoardBook book, BoardRefresher boards)
{
    private const string Removed = "This board was removed. Its message shows nothing new.";

    /// <summary>Another page of what the whole channel sees, for this person alone.</summary>
    public async Task<Decision<Reply>> PageAsync(Actor actor, string id, int page, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(actor.GuildId ?? 0, id, cancellationToken) is not { } board || boards.Find(board.Id) is not { } live)
            return new Explained(Removed);
        return live.Language.Say(() => live.Draw(page, isPrivate: true).ToReply(live.ShownAt));
    }

    /// <summary>The server that is meant. It has to be on the board: another one is not opened from here.</summary>
    /// <param name="actor">Who presses.</param>
    /// <param name="id">The board.</param>
    /// <param name="server">Its identifier; null for the only one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Decision<string>> ServerAsync(Actor actor, string id, string? server, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(actor.GuildId ?? 0, id, cancellationToken) is not { } board)
            return new Explained(Removed);
        if (board.PressRole is { } role && !actor.RoleIds.Contains(role))
            return new Explained($"The buttons of this board are for people with the role <@&{role}>.");
        var shown = board.Servers.Where(known => server is null || known.Identifier == server).ToList();
        return shown.Count == 1 || (server is not null && shown.Count > 0) ? shown[0].Identifier : new OldControl();
    }
}
