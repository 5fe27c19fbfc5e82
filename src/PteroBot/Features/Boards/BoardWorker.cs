using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PteroBot.Hosting;

namespace PteroBot.Features.Boards;

/// <summary>Ticks once a second while Discord is connected.</summary>
internal sealed class BoardWorker(BoardRefresher boards, IGatewayState gateway, TimeProvider clock, ILogger<BoardWorker> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            if (gateway.IsConnected)
                _ = RefreshAsync(stoppingToken);
    }

    // Not awaited: a message that takes long to change holds up its own board alone.
    private async Task RefreshAsync(CancellationToken stoppingToken)
    {
        try
        {
            await boards.RefreshDueAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops.
        }
        catch (Exception failure)
        {
            BoardLog.TickFailed(log, failure);
        }
    }
}
