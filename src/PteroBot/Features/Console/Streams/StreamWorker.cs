using Microsoft.Extensions.Logging;
using PteroBot.Hosting;

namespace PteroBot.Features.Console.Streams;

/// <summary>Ticks twice a second while Discord is connected.</summary>
internal sealed class StreamWorker(StreamDelivery streams, IGatewayState gateway, TimeProvider clock, ILogger<StreamWorker> log) : TickingWorker(TimeSpan.FromMilliseconds(500), clock)
{
    protected override bool IsDue => gateway.IsConnected;

    protected override Task TickAsync(CancellationToken stoppingToken) => streams.DeliverDueAsync(stoppingToken);

    protected override void Failed(Exception failure) => StreamLog.TickFailed(log, failure);
}
