using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PteroBot.Hosting;
using PteroBot.Live;
using PteroBot.Panel.Http;

namespace PteroBot.Features.Players.Queries;

/// <summary>Asks game servers themselves.</summary>
internal interface IGameQueries
{
    /// <summary>How many play; null when the server does not answer, answers nonsense, or lies where the bot may not go.</summary>
    Task<PlayerCount?> AskAsync(GameTarget target, CancellationToken cancellationToken);
}

/// <inheritdoc/>
internal sealed class GameQueries(
    IEnumerable<IGameQuery> queries, IOptions<PanelsOptions> panels, IOptions<PlayersOptions> options, TimeProvider clock, ILogger<GameQueries> log) : IGameQueries
{
    private readonly Dictionary<GameKind, IGameQuery> _queries = queries.ToDictionary(query => query.Kind);

    public async Task<PlayerCount?> AskAsync(GameTarget target, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            // Where a server listens is said by its panel, and may be anything: the rule for panels holds for it too.
            var addresses = await AddressGuard.FindAsync(target.Host, panels.Value.AllowPrivate, either.Token);
            return addresses.Length == 0 ? null : await _queries[target.Kind].AskAsync(target, new IPEndPoint(addresses[0], target.Port), either.Token);
        }
        catch (Exception failure) when (IsNoAnswer(failure) && !cancellationToken.IsCancellationRequested)
        {
            PlayersLog.NoAnswer(log, target.Kind, target.Port, failure.GetType().Name);
            return null;
        }
    }

    private static bool IsNoAnswer(Exception failure) => failure is OperationCanceledException or SocketException or IOException or InvalidDataException or ArgumentException;
}
