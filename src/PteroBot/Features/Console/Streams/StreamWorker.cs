using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PteroBot.Hosting;

namespace PteroBot.Features.Console.Streams;

/// <summary>Ticks twice a second while Discord is connected.</summary>
internal sealed class StreamWorker(StreamDelivery streams, IGatewayState gateway, TimeProvider clock, ILogger<StreamWorker> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            if (gateway.IsConnected)
                _ = DeliverAsync(stoppingToken);
    }

    // Not awaited: a message that takes long holds up its own stream alone.
    private async Task DeliverAsync(CancellationToken stoppingToken)
    {
        try
        {
            await streams.DeliverDueAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops.
        }
        catch (Exception failure)
        {
            StreamLog.TickFailed(log, failure);
        }
    }
}
