using System.Diagnostics;

namespace PteroBot.Benchmarks.Panel;

/// <summary>What calls of one kind cost: how many a second, and how many bytes are allocated for each.</summary>
internal readonly record struct CallCost(double PerSecond, double Bytes)
{
    private const int Callers = 8;

    /// <summary>Makes calls side by side for a while. Each call gets a number of its own.</summary>
    public static async Task<CallCost> MeasureAsync(Func<int, Task> call, TimeSpan duration)
    {
        var made = 0;
        var (watch, before) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes(precise: true));
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < duration)
                await call(Interlocked.Increment(ref made));
        })));
        return new CallCost(made / watch.Elapsed.TotalSeconds, (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)made);
    }
}
