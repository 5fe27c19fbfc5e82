#nullable enable
using System.Collections.Concurrent;

namespace Discord.Net.Rest;

/// <summary>All buckets of one client. Which routes share a bucket is learned from the answers.</summary>
internal sealed class RateLimits(TimeProvider time)
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Route, string> _learned = [];
    private readonly ConcurrentDictionary<BucketKey, Bucket> _buckets = [];
    private readonly GlobalLimit _global = new(time);
    private long _lastSweep = time.GetTimestamp();

    /// <summary>How many buckets are remembered.</summary>
    public int Count => _buckets.Count;

    /// <summary>Waits for the call's turn. Every lease must be given back with <see cref="Leave"/>.</summary>
    public async ValueTask<Bucket?> EnterAsync(RestCall call)
    {
        if (call.Route.Kind == RouteKind.Callback)
            return null;
        var bucket = Find(call);
        while (!await bucket.EnterAsync(call))
            bucket = bucket.MergedInto ?? Find(call);
        if (call.Route.Kind == RouteKind.Bot)
            await EnterGlobalAsync(call, bucket);
        return bucket;
    }

    /// <summary>Gives the lease back with the headers of the answer, or null when there was none.</summary>
    public void Leave(RestCall call, Bucket? bucket, RateLimitHeaders? headers)
    {
        if (bucket is null)
            return;
        if (headers is { Bucket: { } hash } known)
            Learn(call, bucket, hash, known);
        bucket.Leave(headers);
        if (headers is { Bucket: null } && bucket.IsIdle)
            _buckets.TryRemove(new KeyValuePair<BucketKey, Bucket>(KeyOf(call), bucket));
        SweepWhenDue();
    }

    /// <summary>Closes the call's bucket for as long as a 429 said.</summary>
    public void Block(RestCall call, TimeSpan span) => Find(call).Block(span);

    public void PauseAll(TimeSpan span) => _global.Pause(span);

    private Bucket Find(RestCall call) => _buckets.GetOrAdd(KeyOf(call), static (_, clock) => new Bucket(clock), time);

    private BucketKey KeyOf(RestCall call) => new(_learned.TryGetValue(call.Route, out var hash) ? hash : call.Route, call.Major);

    private async ValueTask EnterGlobalAsync(RestCall call, Bucket bucket)
    {
        try
        {
            await _global.EnterAsync(call);
        }
        catch
        {
            bucket.Leave(null);
            throw;
        }
    }

    private void Learn(RestCall call, Bucket bucket, string hash, RateLimitHeaders headers)
    {
        if (!_learned.TryGetValue(call.Route, out var known) || known != hash)
            _learned[call.Route] = hash;
        var shared = _buckets.GetOrAdd(new BucketKey(hash, call.Major), bucket);
        if (shared == bucket)
            return;
        _buckets.TryRemove(new KeyValuePair<BucketKey, Bucket>(new BucketKey(call.Route, call.Major), bucket));
        bucket.MergeInto(shared);
        shared.Absorb(headers);
    }

    private void SweepWhenDue()
    {
        var now = time.GetTimestamp();
        var last = Interlocked.Read(ref _lastSweep);
        if (time.GetElapsedTime(last, now) < SweepEvery || Interlocked.CompareExchange(ref _lastSweep, now, last) != last)
            return;
        foreach (var entry in _buckets)
        {
            if (entry.Value.IsIdle)
                _buckets.TryRemove(entry);
        }
    }

    /// <summary>A bucket's name (Discord's hash, or the route while that is unknown) and its top-level resource.</summary>
    private readonly record struct BucketKey(object Name, MajorParameter Major);
}
