using System.Collections.Concurrent;

namespace PteroBot.Live;

/// <summary>
/// What servers were last seen doing, for places that may not ask anybody, such as suggestions while somebody types. Only ever read for
/// servers that the person can see.
/// </summary>
internal sealed class SeenStates(TimeProvider clock)
{
    /// <summary>Older than this says nothing any more.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private const int TidyAbove = 4096;
    private readonly ConcurrentDictionary<FeedKey, (ServerCondition Condition, DateTimeOffset At)> _seen = new();

    /// <summary>Null when nobody looked lately, or nobody could tell.</summary>
    public ServerCondition? Of(FeedKey key) =>
        _seen.TryGetValue(key, out var seen) && clock.GetUtcNow() - seen.At < Kept && seen.Condition != ServerCondition.Unknown ? seen.Condition : null;

    public void Keep(FeedKey key, ServerCondition condition)
    {
        var now = clock.GetUtcNow();
        if (_seen.Count >= TidyAbove)
            foreach (var (old, seen) in _seen)
                if (now - seen.At > Kept)
                    _seen.TryRemove(old, out _);
        _seen[key] = (condition, now);
    }
}
