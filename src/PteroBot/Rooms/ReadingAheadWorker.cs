using Microsoft.Extensions.Logging;
using PteroBot.Hosting;

namespace PteroBot.Rooms;

/// <summary>Looks every second whether there is something to read ahead.</summary>
internal sealed class ReadingAheadWorker(ReadingAhead ahead, ReadingRounds rounds, TimeProvider clock, ILogger<ReadingAheadWorker> log) : TickingWorker(TimeSpan.FromSeconds(1), clock)
{
    // What is read already is not read by the next tick once more.
    protected override bool WaitsForTicks => true;

    protected override async Task TickAsync(CancellationToken stoppingToken)
    {
        await ahead.ReadDueAsync(stoppingToken);
        await rounds.StepAsync(stoppingToken);
    }

    protected override void Failed(Exception failure) => RoomLog.NotReadAhead(log, failure);
}
