using Microsoft.Extensions.Logging;
using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Live;

/// <summary>A server among all panels: the panel's address and the server's uuid there.</summary>
internal readonly record struct FeedKey(string Panel, string Server)
{
    public static FeedKey Of(PanelAddress panel, ServerEntry server) => new(panel.ToString(), server.Uuid.ToString());
}

/// <summary>A server that somebody watches: what it does, and its facts where somebody who watches knows them.</summary>
internal sealed record WatchedServer(FeedKey Key, ServerSnapshot Now, ServerEntry? Facts)
{
    /// <summary>Opens its panel with the key of somebody who watches; null when nobody's may be used.</summary>
    public Func<CancellationToken, Task<ClientApi?>> Open { get; init; } = _ => Task.FromResult<ClientApi?>(null);
}

/// <summary>The feeds that are open: one per watched server, however many watch it.</summary>
internal sealed class ServerFeeds(SeenStates seen, TimeProvider clock, ILogger<ServerFeeds> log)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<FeedKey, ServerFeed> _open = [];
    private readonly HistoryShelf _histories = new(clock);

    /// <summary>How many servers are watched.</summary>
    public int Count
    {
        get { lock (_lock) return _open.Count; }
    }

    /// <summary>Joins the feed of a server, opening it where nobody watches yet. The caller has checked that this person may see the server.</summary>
    /// <param name="key">The server.</param>
    /// <param name="owner">Whose rights <paramref name="source"/> uses; watches of the same owner share one source.</param>
    /// <param name="source">Used when it is this owner's turn to feed.</param>
    /// <param name="facts">What the owner's list of servers says of it, for whoever asks the game server itself (<see cref="Watched"/>).</param>
    public FeedWatch Watch(FeedKey key, string owner, IServerSource source, Func<ServerEntry?>? facts = null)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(key, out var feed) && feed.TryJoin(owner, source, facts) is { } joined)
                return joined;
            return Open(key).TryJoin(owner, source, facts)!;
        }
    }

    /// <summary>What the server is doing, as far as it is known without asking anybody.</summary>
    public ServerCondition? Seen(FeedKey key) => Peek(key) is { IsAnswered: true } now ? now.Condition : seen.Of(key);

    /// <summary>What somebody who asked the panel was told.</summary>
    public void Keep(FeedKey key, ServerCondition condition) => seen.Keep(key, condition);

    /// <summary>What is known without asking anybody; null when nobody watches.</summary>
    public ServerSnapshot? Peek(FeedKey key)
    {
        lock (_lock) return _open.TryGetValue(key, out var feed) ? feed.Current : null;
    }

    /// <summary>What the server used lately; null when nobody watched it within the last hour.</summary>
    public ServerHistory? History(FeedKey key)
    {
        lock (_lock) return _open.TryGetValue(key, out var feed) ? feed.History : _histories.Find(key);
    }

    /// <summary>Every server that somebody watches now.</summary>
    public IReadOnlyList<WatchedServer> Watched()
    {
        List<KeyValuePair<FeedKey, ServerFeed>> open;
        lock (_lock) open = [.. _open];
        return [.. open.Select(one => new WatchedServer(one.Key, one.Value.Current, one.Value.Facts) { Open = one.Value.OpenAsync })];
    }

    /// <summary>What a query of the game server itself told; null when it does not answer any more. Nothing where nobody watches.</summary>
    public void Tell(FeedKey key, PlayerCount? players) => Publish(key, new ServerNews.Players(players));

    /// <summary>When the server is stopped by itself if nobody comes; null when that is not planned any more. Nothing where nobody watches.</summary>
    public void Plan(FeedKey key, DateTimeOffset? stopsAt) => Publish(key, new ServerNews.Plan(stopsAt));

    private void Publish(FeedKey key, ServerNews news)
    {
        ServerFeed? feed;
        lock (_lock) feed = _open.GetValueOrDefault(key);
        feed?.Publish(news);
    }

    private ServerFeed Open(FeedKey key)
    {
        LiveLog.FeedOpened(log, key.Server);
        return _open[key] = new ServerFeed(_histories.Take(key), clock, log, feed => Close(key, feed));
    }

    private void Close(FeedKey key, ServerFeed feed)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(key, out var open) && ReferenceEquals(open, feed))
                _open.Remove(key);
            _histories.Keep(key, feed.History);
        }
        seen.Keep(key, feed.Current.Condition);
        LiveLog.FeedClosed(log, key.Server);
    }
}
