using PteroBot.Access;

namespace PteroBot.Live;

/// <summary>A server, watched for something that stands in a guild. Disposing it leaves.</summary>
internal sealed class StandingWatch(FeedKey key, StandingServer server, FeedWatch? own, FeedWatch spare, Func<ServerEntry?> facts) : IDisposable
{
    public FeedKey Key => key;

    public StandingServer Server => server;

    public ServerSnapshot Current => spare.Current;

    /// <summary>What was used in the last hour and day.</summary>
    public ServerHistory History => spare.History;

    /// <summary>Name, node, address, limits: a minute old at most while the server is watched live; null until its list was read.</summary>
    public ServerEntry? Facts => facts();

    /// <summary>The next snapshot that is not <paramref name="seen"/>; changes in between are skipped.</summary>
    public Task<ServerSnapshot> NextAsync(ServerSnapshot seen, CancellationToken cancellationToken) => spare.NextAsync(seen, cancellationToken);

    /// <summary>Everything that happens from now on. To be disposed.</summary>
    public FeedListener Listen(FeedInterest interest = FeedInterest.Events) => spare.Listen(interest);

    public void Dispose()
    {
        own?.Dispose();
        spare.Dispose();
    }
}
