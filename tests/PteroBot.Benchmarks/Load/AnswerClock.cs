using System.Diagnostics;

namespace PteroBot.Benchmarks.Load;

/// <summary>When each interaction was sent and first answered. Interactions are numbered from <see cref="Payloads.FirstInteraction"/>.</summary>
internal sealed class AnswerClock
{
    private const int Capacity = 4_000_000;
    private readonly long[] _sent = new long[Capacity];
    private readonly long[] _answered = new long[Capacity];
    private int _next;
    private int _answers;

    public int Next => _next;

    public int Answers => Volatile.Read(ref _answers);

    public int Send()
    {
        var number = _next++;
        _sent[number] = Stopwatch.GetTimestamp();
        return number;
    }

    /// <summary>Takes the path <c>.../interactions/{id}/{token}/callback</c>.</summary>
    public void Answered(string path)
    {
        var start = path.IndexOf("interactions/", StringComparison.Ordinal) + "interactions/".Length;
        var id = ulong.Parse(path.AsSpan(start, path.IndexOf('/', start) - start));
        var number = (int)(id - Payloads.FirstInteraction);
        if (Interlocked.CompareExchange(ref _answered[number], Stopwatch.GetTimestamp(), 0) == 0)
            Interlocked.Increment(ref _answers);
    }

    /// <summary>Waits until everything sent is answered or the time is over.</summary>
    public async Task<bool> DrainedAsync(TimeSpan within)
    {
        var start = Stopwatch.GetTimestamp();
        while (Answers < _next)
        {
            if (Stopwatch.GetElapsedTime(start) > within)
                return false;
            await Task.Delay(2);
        }
        return true;
    }

    /// <summary>The latencies of a range of interactions, sorted; one that was never answered counts as infinite.</summary>
    public Latencies Between(int first, int end)
    {
        var all = new double[end - first];
        for (var i = first; i < end; i++)
            all[i - first] = _answered[i] == 0 ? double.PositiveInfinity : Stopwatch.GetElapsedTime(_sent[i], _answered[i]).TotalMilliseconds;
        Array.Sort(all);
        return new Latencies(all);
    }
}

/// <summary>Sorted latencies in milliseconds.</summary>
internal sealed record Latencies(double[] Sorted)
{
    public double P50 => At(0.50);

    public double P99 => At(0.99);

    private double At(double share) => Sorted.Length == 0 ? double.NaN : Sorted[Math.Min(Sorted.Length - 1, (int)(Sorted.Length * share))];
}
