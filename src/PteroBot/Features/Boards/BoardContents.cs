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
                await ReadAsync(live, cancellationToken);
                live.Show(live.Board.Servers);
                break;
        }
    }

    /// <summary>All servers of the key. They are kept: with the panel down, a board that begins still knows what it does not know.</summary>
    private async Task ReadAsync(LiveBoard live, CancellationToken cancellationToken)
    {
        if (await AllServers.ReadAsync(watches, live.Board.Standing, cancellationToken) is not { } all || all.Is(live.Board.Servers, live.Board.LeftOut))
            return;
        live.Board = await book.ChangeAsync(live.Board.Id, kept => kept with { Servers = all.Servers, LeftOut = all.LeftOut }, cancellationToken) ?? live.Board;
    }
}
