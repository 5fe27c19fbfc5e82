using System.Diagnostics;

namespace PteroBot.Benchmarks.Panel;

/// <summary>What calls of one kind cost: how many a second, and the bytes and microseconds of processor time that each takes in this process.</summary>
internal readonly record struct CallCost(double PerSecond, double Bytes, double Cpu)
{
    private const int Callers = 8;

    /// <summary>Makes calls side by side for a while. Each call gets a number of its own.</summary>
    public static async Task<CallCost> MeasureAsync(Func<int, Task> call, TimeSpan duration)
    {
        var made = 0;
        using var process = Process.GetCurrentProcess();
        var (watch, before, cpu) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes(precise: true), process.TotalProcessorTime);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < duration)
                await call(Interlocked.Increment(ref made));
        })));
        process.Refresh();
        return new CallCost(made / watch.Elapsed.TotalSeconds, (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)made, (process.TotalProcessorTime - cpu).TotalMicroseconds / made);
    }
}
