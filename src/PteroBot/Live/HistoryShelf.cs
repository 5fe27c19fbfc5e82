namespace PteroBot.Live;

/// <summary>Histories of servers that nobody watches now, kept for an hour: whoever watches again goes on with them. Used under one lock.</summary>
internal sealed class HistoryShelf(TimeProvider clock)
{
    /// <summary>Everything older than this would be a gap.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    /// <summary>Some megabytes at most.</summary>
    private const int Most = 500;

    private readonly Dictionary<FeedKey, (ServerHistory History, DateTimeOffset At)> _shelf = [];

    public ServerHistory? Find(FeedKey key) => _shelf.TryGetValue(key, out var kept) ? kept.History : null;

    /// <summary>The history to go on with: the kept one, or an empty one.</summary>
    public ServerHistory Take(FeedKey key) => _shelf.Remove(key, out var kept) ? kept.History : new ServerHistory(clock);

    public void Keep(FeedKey key, ServerHistory history)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, kept) in _shelf)
            if (now - kept.At > KeptFor)
                _shelf.Remove(old);
        if (_shelf.Count < Most)
            _shelf[key] = (history, now);
    }
}
