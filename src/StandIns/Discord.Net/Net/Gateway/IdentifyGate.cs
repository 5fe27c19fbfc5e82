#nullable enable
namespace Discord.Net.Gateway;

/// <summary>Lets one shard of each group identify every five seconds; a group is the shards with the same id modulo <paramref name="maxConcurrency"/>.</summary>
internal sealed class IdentifyGate(int maxConcurrency, TimeProvider time)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly long[] _next = new long[Math.Max(1, maxConcurrency)];

    /// <summary>Waits for the shard's turn.</summary>
    public Task EnterAsync(int shardId, CancellationToken cancellationToken)
    {
        var wait = Reserve(shardId % _next.Length);
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }

    private TimeSpan Reserve(int group)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            var start = Math.Max(now, _next[group]);
            _next[group] = start + (long)(Pause.TotalSeconds * time.TimestampFrequency);
            return time.GetElapsedTime(now, start);
        }
    }
}
