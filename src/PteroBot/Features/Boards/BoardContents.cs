using PteroBot.Languages;
using PteroBot.Live;

namespace PteroBot.Features.Boards;

/// <summary>Which servers a board shows now.</summary>
internal sealed class BoardContents(StandingWatches watches, NodesReader nodes, BoardBook book, GuildLanguages languages)
{
    /// <summary>Named servers are known; all servers of a key are read from its list, and stay as they were while it cannot be read.</summary>
    public async Task FillAsync(LiveBoard live, CancellationToken cancellationToken)
    {
        live.Language = await languages.OfAsync(live.Board.Standing.GuildId, cancellationToken);
        switch (live.Board.Kind)
        {
            case BoardKind.Servers:
                live.Show(live.Board.Servers);
                break;
            case BoardKind.Nodes:
                live.Nodes = await nodes.ReadAsync(live.Board, live.Language, live.Nodes, cancellationToken);
                break;
            default:
                live.Show(await AllAsync(live.Board, cancellationToken));
                break;
        }
    }

    /// <summary>All servers of the key. They are kept: with the panel down, a board that begins still knows what it does not know.</summary>
    private async Task<IReadOnlyList<BoardServer>> AllAsync(Board board, CancellationToken cancellationToken)
    {
        if (await BoardServer.AllAsync(watches, board.Standing, cancellationToken) is not { } servers)
            return board.Servers;
        if (!servers.SequenceEqual(board.Servers))
            await book.ChangeAsync(board.Id, kept => kept with { Servers = servers }, cancellationToken);
        return servers;
    }
}
