using Microsoft.Extensions.Logging;
using PteroBot.Hosting;

namespace PteroBot.Features.Players;

/// <summary>Ticks once a second.</summary>
internal sealed class PlayersWorker(PlayerRounds rounds, TimeProvider clock, ILogger<PlayersWorker> log) : TickingWorker(TimeSpan.FromSeconds(1), clock)
{
    protected override Task TickAsync(CancellationToken stoppingToken) => rounds.AskDueAsync(stoppingToken);

    protected override void Failed(Exception failure) => PlayersLog.RoundFailed(log, failure);
}
