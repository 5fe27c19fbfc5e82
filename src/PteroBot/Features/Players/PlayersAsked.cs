using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Features.Players.Queries;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Features.Players;

/// <summary>Asks the game itself whether somebody plays, and the panel only where the game does not answer: it may be off.</summary>
internal sealed class PlayersAsked(PlayerBook book, GameChoices games, IGameQueries queries) : IPlayersNow
{
    public async Task<PlayersNow> LookAsync(ServerAccess server, CancellationToken cancellationToken)
    {
        var known = games.Of(server.Server.Game, await book.FindAsync(FeedKey.Of(server.Account.Panel, server.Server), cancellationToken)) as GameChoice.Known;
        if (known is not null && await queries.AskAsync(known.Target, cancellationToken) is { } count)
            return new PlayersNow(count.Online);
        return await RunsNotAsync(server, cancellationToken) ? new PlayersNow(0) : new PlayersNow(null, known is null ? PlayersDoubt.NotCounted : PlayersDoubt.NoAnswer);
    }

    private static async Task<bool> RunsNotAsync(ServerAccess server, CancellationToken cancellationToken)
    {
        try
        {
            return (await server.Client.Servers.ResourcesAsync(server.Id, cancellationToken)).State == PowerState.Offline;
        }
        catch (ServerStateException)
        {
            // Suspended, being installed or the like: nothing runs, and whoever asks is told so by what they wanted.
            return true;
        }
        catch (PanelException)
        {
            return false;
        }
    }
}
