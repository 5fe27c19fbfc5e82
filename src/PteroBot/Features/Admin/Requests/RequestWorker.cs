using Microsoft.Extensions.Logging;
using PteroBot.Hosting;

namespace PteroBot.Features.Admin.Requests;

/// <summary>Takes up what was left, while Discord is connected.</summary>
internal sealed class RequestWorker(RequestUpkeep upkeep, IGatewayState gateway, TimeProvider clock, ILogger<RequestWorker> log) : TickingWorker(TimeSpan.FromSeconds(10), clock)
{
    protected override bool IsDue => gateway.IsConnected;

    // Cards are changed one after the other.
    protected override bool WaitsForTicks => true;

    protected override Task TickAsync(CancellationToken stoppingToken) => upkeep.RunDueAsync(stoppingToken);

    protected override void Failed(Exception failure) => RequestLog.TickFailed(log, failure);
}

internal static partial class RequestLog
{
    [LoggerMessage(2311, LogLevel.Error, "Requests that were left could not be taken up; it is tried again")]
    public static partial void TickFailed(ILogger log, Exception failure);
}
