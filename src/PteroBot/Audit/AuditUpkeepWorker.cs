using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PteroBot.Audit;

/// <summary>Looks after the records at the start and every hour.</summary>
internal sealed class AuditUpkeepWorker(AuditUpkeep upkeep, TimeProvider clock, ILogger<AuditUpkeepWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
            await RunOnceAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await upkeep.CloseAsync(cancellationToken);
            await upkeep.DeleteOldAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            AuditEvents.UpkeepFailed(logger, failure);
        }
    }
}
