namespace PteroBot.Panel.Live;

/// <summary>How long to wait before the next attempt: a second at first, doubling up to twenty, each a quarter more or less so that a node that comes back is not stormed.</summary>
internal sealed class ReconnectPlan
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private int _failures;

    /// <summary>The connection held: begin anew.</summary>
    public void Reset() => _failures = 0;

    /// <summary>The wait after one more failure.</summary>
    public TimeSpan Next()
    {
        var plain = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, _failures++)));
        return plain * (0.75 + Random.Shared.NextDouble() / 2);
    }
}
