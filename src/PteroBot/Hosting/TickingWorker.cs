using Microsoft.Extensions.Hosting;

namespace PteroBot.Hosting;

/// <summary>Does something again and again until the bot stops. A tick that fails is told of and does not end the others.</summary>
internal abstract class TickingWorker(TimeSpan tick, TimeProvider clock) : BackgroundService
{
    /// <summary>Whether a tick makes sense now.</summary>
    protected virtual bool IsDue => true;

    /// <summary>Whether a tick that takes long holds up the next one. Otherwise it holds up itself alone.</summary>
    protected virtual bool WaitsForTicks => false;

    /// <summary>The work of one tick.</summary>
    protected abstract Task TickAsync(CancellationToken stoppingToken);

    /// <summary>Tells of a tick that failed.</summary>
    protected abstract void Failed(Exception failure);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!IsDue)
                continue;
            var running = TryTickAsync(stoppingToken);
            if (WaitsForTicks)
                await running;
        }
    }

    private async Task TryTickAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TickAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops.
        }
        catch (Exception failure)
        {
            Failed(failure);
        }
    }
}
