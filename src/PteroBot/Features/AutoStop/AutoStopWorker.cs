using Microsoft.Extensions.Logging;
using PteroBot.Hosting;

namespace PteroBot.Features.AutoStop;

/// <summary>Ticks while Discord is connected.</summary>
internal sealed class AutoStopWorker(AutoStopRunner runner, IGatewayState gateway, TimeProvider clock, ILogger<AutoStopWorker> log) : TickingWorker(TimeSpan.FromSeconds(5), clock)
{
    protected override bool IsDue => gateway.IsConnected;

    protected override Task TickAsync(CancellationToken stoppingToken) => runner.RunDueAsync(stoppingToken);

    protected override void Failed(Exception failure) => AutoStopLog.TickFailed(log, failure);
}
