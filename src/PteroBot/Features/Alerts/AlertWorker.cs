using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PteroBot.Hosting;

namespace PteroBot.Features.Alerts;

/// <summary>Ticks once a second while Discord is connected.</summary>
internal sealed class AlertWorker(AlertWatcher alerts, IGatewayState gateway, TimeProvider clock, ILogger<AlertWorker> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            if (gateway.IsConnected)
                _ = TickAsync(stoppingToken);
    }

    // Not awaited: a message that hangs holds up its own alert alone.
    private async Task TickAsync(CancellationToken stoppingToken)
    {
        try
        {
            await alerts.TickAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops.
        }
        catch (Exception failure)
        {
            AlertLog.TickFailed(log, failure);
        }
    }
}
