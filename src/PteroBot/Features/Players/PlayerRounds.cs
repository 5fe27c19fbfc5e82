using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PteroBot.Live;

namespace PteroBot.Features.Players;

/// <summary>
/// Asks the game servers that run and that somebody watches, each once per interval, and tells the live feeds. An answer that does not come leaves the
/// number unknown: nobody is told that it is 0.
/// </summary>
internal sealed class PlayerRounds(
    ServerFeeds feeds, PlayerBook book, GameChoices games, PlayerCounting counting, IOptions<PlayersOptions> options, TimeProvider clock, ILogger<PlayerRounds> log) : IDisposable
{
    /// <summary>So much sooner or later is each server asked, so that they do not all speak at once.</summary>
    public const double Jitter = 0.1;

    private readonly ConcurrentDictionary<FeedKey, DateTimeOffset> _nextAt = new();
    private readonly SemaphoreSlim _gate = new(options.Value.AtOnce);

    /// <summary>One tick: asks those whose turn it is. Completes when they have answered, or have not; nobody has to wait for it.</summary>
    public Task AskDueAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled)
            return Task.CompletedTask;
        var running = feeds.Watched().Where(server => server is { Now.Condition: ServerCondition.Running, Facts.Game: not null }).ToList();
        // A server that comes up again is asked at once.
        foreach (var gone in _nextAt.Keys.Except(running.Select(server => server.Key)).ToList())
            _nextAt.TryRemove(gone, out _);
        return Task.WhenAll(running.Where(IsDue).Select(server => AskAsync(server, PanelCounter.BetweenRounds, cancellationToken)));
    }

    /// <summary>Asks a watched server at once, and tells everybody; null when it does not answer, does not run, or is not asked.</summary>
    public async Task<PlayerCount?> AskNowAsync(FeedKey key, CancellationToken cancellationToken)
    {
        if (feeds.Watched().FirstOrDefault(server => server.Key == key) is not { Now.Condition: ServerCondition.Running, Facts.Game: not null } server)
            return null;
        return await AskAsync(server, TimeSpan.Zero, cancellationToken);
    }

    public void Dispose() => _gate.Dispose();

    // Marked before it is asked: a slow one is not asked twice.
    private bool IsDue(WatchedServer server)
    {
        var now = clock.GetUtcNow();
        if (_nextAt.TryGetValue(server.Key, out var next) && now < next)
            return false;
        _nextAt[server.Key] = now + (options.Value.Interval * (1 - Jitter + (2 * Jitter * Random.Shared.NextDouble())));
        return true;
    }

    private async Task<PlayerCount?> AskAsync(WatchedServer server, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var choice = games.Of(server.Facts!.Game, await book.FindAsync(server.Key, cancellationToken));
            var count = await counting.AskAsync(choice, server.Key, server.Facts.Identifier, server.Open, maxAge, cancellationToken);
            feeds.Tell(server.Key, count);
            return count;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            PlayersLog.NotCounted(log, failure, server.Key.Server);
            return null;
        }
        finally
        {
            _gate.Release();
        }
    }
}
