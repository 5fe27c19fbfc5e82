using System.Security.Cryptography;
using System.Text;

namespace PteroBot.Sandbox.Discord.Rest;

/// <summary>Where a request stands in its bucket.</summary>
internal sealed record BucketState(string Hash, int Limit, int Remaining, DateTimeOffset Reset, TimeSpan ResetAfter, bool IsOver);

/// <summary>Counts requests per bucket and major resource, per second for the whole bot, and the invalid ones.</summary>
internal sealed class RateLimiter(RateLimits limits, TimeProvider time)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan InvalidWindow = TimeSpan.FromMinutes(10);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Window> _windows = [];

    /// <summary>Counts a request of this bucket, or says that there is no room.</summary>
    public BucketState? Take(string bucket, string major)
    {
        if (limits.Of(bucket) is not { } limit)
            return null;
        lock (_lock)
        {
            var (isOver, used, reset) = Count($"{bucket}|{major}", limit);
            return new BucketState(HashOf(bucket), limit.Requests, Math.Max(0, limit.Requests - used), reset, reset - time.GetUtcNow(), isOver);
        }
    }

    /// <summary>Counts towards the global limit; null when there was room, else how long to wait.</summary>
    public TimeSpan? TakeGlobal() => Wait("global", new RateLimit(limits.Global, Second));

    /// <summary>Counts an edit of an old message; null when there was room, else how long to wait.</summary>
    public TimeSpan? TakeOldEdit(ulong channelId) => Wait($"old-edit|{channelId}", limits.OldEdits);

    /// <summary>Counts a 401, 403 or 429.</summary>
    public void CountInvalid()
    {
        lock (_lock) Count("invalid", new RateLimit(limits.InvalidRequests, InvalidWindow));
    }

    /// <summary>Whether the address is banned for too many invalid requests.</summary>
    public bool IsBanned
    {
        get
        {
            lock (_lock) return _windows.TryGetValue("invalid", out var window) && time.GetUtcNow() < window.End && window.Used >= limits.InvalidRequests;
        }
    }

    public void Reset()
    {
        lock (_lock) _windows.Clear();
    }

    private TimeSpan? Wait(string key, RateLimit limit)
    {
        lock (_lock)
        {
            var (isOver, _, reset) = Count(key, limit);
            return isOver ? reset - time.GetUtcNow() : null;
        }
    }

    private (bool IsOver, int Used, DateTimeOffset Reset) Count(string key, RateLimit limit)
    {
        var now = time.GetUtcNow();
        if (!_windows.TryGetValue(key, out var window) || now >= window.End)
        {
            ForgetEndedWindows(now);
            _windows[key] = window = new Window { End = now + limit.Window };
        }
        if (window.Used >= limit.Requests)
            return (true, window.Used, window.End);
        return (false, ++window.Used, window.End);
    }

    private void ForgetEndedWindows(DateTimeOffset now)
    {
        if (_windows.Count < 10_000)
            return;
        foreach (var (key, _) in _windows.Where(entry => now >= entry.Value.End).ToList())
            _windows.Remove(key);
    }

    private static string HashOf(string bucket) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bucket)))[..32];

    private sealed class Window
    {
        public DateTimeOffset End { get; init; }
        public int Used { get; set; }
    }
}
