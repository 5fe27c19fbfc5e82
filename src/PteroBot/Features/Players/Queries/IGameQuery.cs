using System.Net;
using PteroBot.Live;

namespace PteroBot.Features.Players.Queries;

/// <summary>One protocol. Nothing that answers is trusted: whatever does not fit is no answer.</summary>
internal interface IGameQuery
{
    GameKind Kind { get; }

    /// <summary>Asks once; the caller ends it when it takes too long.</summary>
    /// <param name="target">Who is asked.</param>
    /// <param name="address">The target's address, which has been looked at: only this may be spoken to.</param>
    /// <param name="cancellationToken">The end of patience.</param>
    /// <returns>Null when what came was no answer.</returns>
    Task<PlayerCount?> AskAsync(GameTarget target, IPEndPoint address, CancellationToken cancellationToken);
}

/// <summary>A game server to be asked.</summary>
/// <param name="Kind">How.</param>
/// <param name="Host">A name or an address, from outside: to be looked at before anything is sent there.</param>
/// <param name="Port">The port that answers questions.</param>
/// <param name="WantsNames">Whether it is asked who plays, and not only how many.</param>
internal sealed record GameTarget(GameKind Kind, string Host, int Port, bool WantsNames);
