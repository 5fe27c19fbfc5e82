using Microsoft.Extensions.Logging;
using PteroBot.Hosting;

namespace PteroBot.Approvals;

/// <summary>Looks after the cards while Discord is connected.</summary>
internal sealed class ApprovalWorker(ApprovalUpkeep upkeep, IGatewayState gateway, TimeProvider clock, ILogger<ApprovalWorker> log) : TickingWorker(TimeSpan.FromSeconds(5), clock)
{
    protected override bool IsDue => gateway.IsConnected;

    // Cards are changed one after the other.
    protected override bool WaitsForTicks => true;

    protected override Task TickAsync(CancellationToken stoppingToken) => upkeep.RunDueAsync(stoppingToken);

    protected override void Failed(Exception failure) => ApprovalLog.TickFailed(log, failure);
}

internal static partial class ApprovalLog
{
    [LoggerMessage(2301, LogLevel.Error, "The cards of approvals could not be looked after; it is tried again")]
    public static partial void TickFailed(ILogger log, Exception failure);
}
