using Microsoft.Extensions.Logging;
using PteroBot.Hosting;

namespace PteroBot.Features.Boards;

/// <summary>Ticks once a second while Discord is connected.</summary>
internal sealed class BoardWorker(BoardRefresher boards, IGatewayState gateway, TimeProvider clock, ILogger<BoardWorker> log) : TickingWorker(TimeSpan.FromSeconds(1), clock)
{
    protected override bool IsDue => gateway.IsConnected;

    protected override Task TickAsync(CancellationToken stoppingToken) => boards.RefreshDueAsync(stoppingToken);

    protected override void Failed(Exception failure) => BoardLog.TickFailed(log, failure);
}
