using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PteroBot.Rooms;

/// <summary>Looks every second whether there is something to read ahead.</summary>
internal sealed class ReadingAheadWorker(ReadingAhead ahead, ReadingRounds rounds, TimeProvider clock, ILogger<ReadingAheadWorker> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await ReadAsync(stoppingToken);
    }

    private async Task ReadAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ahead.ReadDueAsync(stoppingToken);
            await rounds.StepAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            RoomLog.NotReadAhead(log, failure);
        }
    }
}
