using PteroBot.Features.Players.Queries;
using PteroBot.Live;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Players;

/// <summary>Asks how many play: the game itself, and where it does not answer or cannot be asked, its panel, which may have counted.</summary>
internal sealed class PlayerCounting(IGameQueries queries, PanelCounter panels)
{
    /// <summary>Null when neither tells, or nobody may be asked.</summary>
    /// <param name="choice">How the game is asked.</param>
    /// <param name="key">The server.</param>
    /// <param name="identifier">How its panel calls it.</param>
    /// <param name="open">Opens the panel.</param>
    /// <param name="maxAge">How old an answer of the panel may be; zero for one of now.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<PlayerCount?> AskAsync(
        GameChoice choice, FeedKey key, string identifier, Func<CancellationToken, Task<ClientApi?>> open, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        if (choice is GameChoice.Off)
            return null;
        if (choice is GameChoice.Known known && await queries.AskAsync(known.Target, cancellationToken) is { } told)
            return told;
        return await panels.AskAsync(key, identifier, open, maxAge, cancellationToken);
    }
}
