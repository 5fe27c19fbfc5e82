using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PteroBot.Hosting;

namespace PteroBot.Features.AutoStop;

/// <summary>Ticks while Discord is connected.</summary>
internal sealed class AutoStopWorker(AutoStopRunner runner, IGatewayState gateway, TimeProvider clock, ILogger<AutoStopWorker> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            if (gateway.IsConnected)
                _ = RunAsync(stoppingToken);
    }

    // Not awaited: a server that takes a minute to stop holds up no other.
    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await runner.RunDueAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops.
        }
        catch (Exception failure)
        {
            AutoStopLog.TickFailed(log, failure);
        }
    }
}
