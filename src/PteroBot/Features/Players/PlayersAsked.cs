using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Players;

/// <summary>Asks whether somebody plays; where nobody tells, whether the server runs at all. A count of half a minute ago does not do.</summary>
internal sealed class PlayersAsked(PlayerBook book, GameChoices games, PlayerCounting counting, PanelCounter panels) : IPlayersNow
{
    public async Task<PlayersNow> LookAsync(ServerAccess server, CancellationToken cancellationToken)
    {
        var key = FeedKey.Of(server.Account.Panel, server.Server);
        var choice = games.Of(server.Server.Game, await book.FindAsync(key, cancellationToken));
        if (await counting.AskAsync(choice, key, server.Server.Identifier, _ => Task.FromResult<ClientApi?>(server.Client), TimeSpan.Zero, cancellationToken) is { } count)
            return new PlayersNow(count.Online);
        return await RunsNotAsync(server, cancellationToken) ? new PlayersNow(0) : new PlayersNow(null, choice is GameChoice.Known || panels.HasCounted(key) ? PlayersDoubt.NoAnswer : PlayersDoubt.NotCounted);
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
