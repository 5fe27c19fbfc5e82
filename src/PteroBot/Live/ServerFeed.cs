using Microsoft.Extensions.Logging;
using PteroBot.Panel;

namespace PteroBot.Live;

/// <summary>
/// One server, watched once for everybody: cards, boards and alerts share it. It is fed with the rights of one of those who
/// watch; when that one leaves, the next one's rights take over; when nobody is left it closes.
/// </summary>
internal sealed class ServerFeed(TimeProvider clock, ILogger log, Action<ServerFeed> closed)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly List<FeedShare> _shares = [];
    private TaskCompletionSource _changed = NewSignal();
    private CancellationTokenSource? _turn;
    private bool _isLookingAgain;
    private bool _isClosed;

    public ServerSnapshot Current { get; private set; } = ServerSnapshot.Nothing(clock.GetUtcNow());

    /// <summary>Null when this feed has just closed: the caller opens another.</summary>
    internal FeedWatch? TryJoin(string owner, IServerSource source)
    {
        lock (_lock)
        {
            if (_isClosed)
                return null;
            var share = _shares.Find(s => s.Owner == owner) ?? Add(new FeedShare(owner, source));
            share.Watches++;
            return new FeedWatch(this, share);
        }
    }

    internal void Leave(FeedShare share)
    {
        lock (_lock)
        {
            if (--share.Watches > 0)
                return;
            _shares.Remove(share);
            _isClosed = _shares.Count == 0;
        }
        share.Dispose();
        if (_isClosed)
            closed(this);
    }

    private FeedShare Add(FeedShare share)
    {
        _shares.Add(share);
        if (_shares.Count == 1)
            _ = Task.Run(FeedAsync);
        return share;
    }

    /// <summary>The next snapshot that is not <paramref name="seen"/>; at once when there is one already. What came in between is skipped.</summary>
    internal async Task<ServerSnapshot> NextAsync(ServerSnapshot seen, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (!ReferenceEquals(Current, seen))
                    return Current;
                changed = _changed.Task;
            }
            await changed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Claims the server for one power action; false, with the action in progress, when somebody else's is not finished.</summary>
    internal bool TryAsk(PowerAsk ask, out PowerAsk? inProgress)
    {
        lock (_lock)
        {
            inProgress = Current.Ask;
            // A kill is what one presses while a stop hangs.
            if (inProgress is not null && !(ask.Signal == PowerSignal.Kill && inProgress.Signal != PowerSignal.Kill))
                return false;
            Set(Current with { Ask = ask });
            return true;
        }
    }

    internal void Finish(PowerAsk ask)
    {
        lock (_lock)
            if (ReferenceEquals(Current.Ask, ask))
                Set(Current with { Ask = null });
    }

    private async Task FeedAsync()
    {
        while (Feeder() is { } feeder)
        {
            using var turn = CancellationTokenSource.CreateLinkedTokenSource(feeder.Gone);
            TakeTurn(turn);
            await FeedFromAsync(feeder.Source, turn.Token);
            TakeTurn(null);
            if (turn.IsCancellationRequested)
                continue;
            PassOn(feeder);
            await Task.Delay(Pause, clock, CancellationToken.None);
        }
    }

    /// <summary>Makes the source begin anew instead of waiting for its next turn; once until there is news.</summary>
    internal void LookAgain()
    {
        CancellationTokenSource turn;
        lock (_lock)
        {
            if (_isLookingAgain || _turn is null)
                return;
            _isLookingAgain = true;
            turn = _turn;
        }
        // Not awaited: what continues here must not be held up by what ends there.
        _ = turn.CancelAsync();
    }

    private void TakeTurn(CancellationTokenSource? turn)
    {
        lock (_lock) _turn = turn;
    }

    private FeedShare? Feeder()
    {
        lock (_lock) return _shares.Count == 0 ? null : _shares[0];
    }

    /// <summary>A source that gave up goes behind the others.</summary>
    private void PassOn(FeedShare feeder)
    {
        lock (_lock)
            if (_shares.Remove(feeder))
                _shares.Add(feeder);
    }

    private async Task FeedFromAsync(IServerSource source, CancellationToken stop)
    {
        try
        {
            await source.WatchAsync(Publish, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Its owner stopped watching.
        }
        catch (Exception exception)
        {
            // Sources tell failures as news. Whatever gets here was not planned, and still must not leave an old state standing as true.
            LiveLog.FeedFailed(log, exception);
            Publish(new ServerNews.Silence(SilenceReason.OurFault));
        }
    }

    private void Publish(ServerNews news)
    {
        lock (_lock)
        {
            _isLookingAgain = false;
            var next = Current.With(news, clock.GetUtcNow());
            if (!ReferenceEquals(next, Current))
                Set(next);
        }
    }

    private void Set(ServerSnapshot next)
    {
        Current = next;
        var changed = _changed;
        _changed = NewSignal();
        changed.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
