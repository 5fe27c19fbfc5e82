namespace PteroBot.Live;

/// <summary>What a server used at one moment of its history; null where nobody knows.</summary>
internal readonly record struct HistoryPoint(DateTimeOffset At)
{
    /// <summary>100 is one core.</summary>
    public double? CpuPercent { get; init; }

    public double? MemoryBytes { get; init; }

    public double? ReceivedPerSecond { get; init; }

    public double? SentPerSecond { get; init; }

    public double? Players { get; init; }
}

/// <summary>The newest points in equal steps, each the mean of what was measured within its step. A few kilobytes, made once.</summary>
internal sealed class SampleRing(TimeSpan step, int count)
{
    private const int Figures = 5;

    private readonly float[] _values = Empty(Figures * count);
    private readonly int[] _measured = new int[Figures];
    private long _newest = long.MinValue;

    public TimeSpan Step => step;

    public int Count => count;

    public void Add(in HistoryPoint point)
    {
        var slot = point.At.UtcTicks / step.Ticks;
        if (slot < _newest)
            return;
        Open(slot);
        Measure(0, point.CpuPercent);
        Measure(1, point.MemoryBytes);
        Measure(2, point.ReceivedPerSecond);
        Measure(3, point.SentPerSecond);
        Measure(4, point.Players);
    }

    /// <summary>The points until now, the oldest first. What is told less often than every step is carried over a gap of two.</summary>
    public IReadOnlyList<HistoryPoint> Until(DateTimeOffset now)
    {
        var last = now.UtcTicks / step.Ticks;
        var points = new HistoryPoint[count];
        for (var i = 0; i < count; i++)
            points[i] = At(last - count + 1 + i);
        return points;
    }

    private HistoryPoint At(long slot) => new(new DateTimeOffset(slot * step.Ticks, TimeSpan.Zero))
    {
        CpuPercent = Near(slot, 0),
        MemoryBytes = Near(slot, 1),
        ReceivedPerSecond = Near(slot, 2),
        SentPerSecond = Near(slot, 3),
        Players = Near(slot, 4),
    };

    private double? Near(long slot, int figure) => Value(slot, figure) ?? Value(slot - 1, figure) ?? Value(slot - 2, figure);

    private double? Value(long slot, int figure) =>
        slot > _newest - count && slot <= _newest && _values[Place(slot, figure)] is var value && !float.IsNaN(value) ? value : null;

    private void Open(long slot)
    {
        if (slot == _newest)
            return;
        for (var empty = Math.Max(_newest + 1, slot - count + 1); empty <= slot; empty++)
            _values.AsSpan(Place(empty, 0), Figures).Fill(float.NaN);
        Array.Clear(_measured);
        _newest = slot;
    }

    private void Measure(int figure, double? measured)
    {
        if (measured is not { } value)
            return;
        ref var mean = ref _values[Place(_newest, figure)];
        var n = ++_measured[figure];
        mean = n == 1 ? (float)value : (float)(mean + (value - mean) / n);
    }

    private int Place(long slot, int figure) => (int)(slot % count) * Figures + figure;

    private static float[] Empty(int length)
    {
        var values = new float[length];
        Array.Fill(values, float.NaN);
        return values;
    }
}
