using Microsoft.Extensions.Logging;
using PteroBot.Hosting;

namespace PteroBot.Features.Alerts;

/// <summary>Ticks once a second while Discord is connected.</summary>
internal sealed class AlertWorker(AlertWatcher alerts, IGatewayState gateway, TimeProvider clock, ILogger<AlertWorker> log) : TickingWorker(TimeSpan.FromSeconds(1), clock)
{
    protected override bool IsDue => gateway.IsConnected;

    protected override Task TickAsync(CancellationToken stoppingToken) => alerts.TickAsync(stoppingToken);

    protected override void Failed(Exception failure) => AlertLog.TickFailed(log, failure);
}
