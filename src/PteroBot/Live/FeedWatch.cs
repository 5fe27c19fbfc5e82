namespace PteroBot.Live;

/// <summary>One watcher's place at a feed. Disposing it leaves.</summary>
internal sealed class FeedWatch(ServerFeed feed, FeedShare share) : IDisposable
{
    private int _left;

    public ServerSnapshot Current => feed.Current;

    /// <summary>The next snapshot that is not <paramref name="seen"/>; changes in between are skipped.</summary>
    public Task<ServerSnapshot> NextAsync(ServerSnapshot seen, CancellationToken cancellationToken) => feed.NextAsync(seen, cancellationToken);

    /// <summary>What was used in the last hour and day.</summary>
    public ServerHistory History => feed.History;

    /// <summary>Everything that happens from now on, or only what is of interest. To be disposed.</summary>
    public FeedListener Listen(FeedInterest interest = FeedInterest.Events) => feed.Listen(interest);

    /// <summary>The first whole answer (a running server's has figures, which the node tells every second), or whatever is known after <paramref name="patience"/>.</summary>
    public Task<ServerSnapshot> FirstAsync(TimeSpan patience, TimeProvider clock, CancellationToken cancellationToken) =>
        UntilAsync(snapshot => snapshot is { IsAnswered: true } and not { Condition: ServerCondition.Running, Usage: null }, patience, clock, cancellationToken);

    /// <summary>The first live word, or whatever is known after <paramref name="patience"/>.</summary>
    public Task<ServerSnapshot> UntilLiveAsync(TimeSpan patience, TimeProvider clock, CancellationToken cancellationToken) =>
        UntilAsync(snapshot => snapshot.IsLive || Conditions.Closes(snapshot.Condition), patience, clock, cancellationToken);

    /// <summary>
    /// What is known of a closed server may be 20 s old, since nobody pushes its opening: the source is asked once more, and its word waited for.
    /// Of any other server, the first live word.
    /// </summary>
    public Task<ServerSnapshot> LookAgainAsync(TimeSpan patience, TimeProvider clock, CancellationToken cancellationToken)
    {
        var old = Current;
        if (!Conditions.Closes(old.Condition))
            return UntilLiveAsync(patience, clock, cancellationToken);
        feed.LookAgain();
        return UntilAsync(snapshot => !ReferenceEquals(snapshot, old) && (snapshot.IsLive || Conditions.Closes(snapshot.Condition)), patience, clock, cancellationToken);
    }

    private async Task<ServerSnapshot> UntilAsync(Func<ServerSnapshot, bool> wanted, TimeSpan patience, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var seen = Current;
        try
        {
            while (!wanted(seen))
                seen = await NextAsync(seen, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Late: what is known has to do.
        }
        return Current;
    }

    /// <summary>Claims the server for one power action; false, with the one in progress, when another is not finished.</summary>
    public bool TryAsk(PowerAsk ask, out PowerAsk? inProgress) => feed.TryAsk(ask, out inProgress);

    /// <summary>The action is over, well or not.</summary>
    public void Finish(PowerAsk ask) => feed.Finish(ask);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _left, 1) == 0)
            feed.Leave(share);
    }
}
