using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PteroBot.Features.Players;

/// <summary>Ticks once a second.</summary>
internal sealed class PlayersWorker(PlayerRounds rounds, TimeProvider clock, ILogger<PlayersWorker> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            _ = AskAsync(stoppingToken);
    }

    // Not awaited: a server that does not answer delays no other.
    private async Task AskAsync(CancellationToken stoppingToken)
    {
        try
        {
            await rounds.AskDueAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops.
        }
        catch (Exception failure)
        {
            PlayersLog.RoundFailed(log, failure);
        }
    }
}
