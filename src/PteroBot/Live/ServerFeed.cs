using PteroBot.Access;
using Microsoft.Extensions.Logging;
using PteroBot.Panel;

namespace PteroBot.Live;

/// <summary>
/// One server, watched once for everybody: cards, boards and alerts share it. It is fed with the rights of one of those who
/// watch; when that one leaves or may not see the server any more, the next one's rights take over; when nobody is left it closes.
/// </summary>
internal sealed partial class ServerFeed(ServerHistory history, TimeProvider clock, ILogger log, Action<ServerFeed> closed)
{
    private readonly Lock _lock = new();
    private readonly FeedRota _rota = new(clock);
    private readonly List<FeedListener> _listeners = [];
    private TaskCompletionSource _changed = NewSignal();
    private bool _isClosed;

    public ServerSnapshot Current { get; private set; } = ServerSnapshot.Nothing(clock.GetUtcNow());

    public ServerHistory History => history;

    /// <summary>Name, address, egg; null where nobody who watches knows them.</summary>
    public ServerEntry? Facts
    {
        get { lock (_lock) return _rota.Facts; }
    }

    /// <summary>Null when this feed has just closed: the caller opens another.</summary>
    internal FeedWatch? TryJoin(string owner, IServerSource source, Func<ServerEntry?>? facts)
    {
        FeedShare share;
        lock (_lock)
        {
            if (_isClosed)
                return null;
            if (_rota.IsEmpty)
                _ = Task.Run(FeedAsync);
            share = _rota.Join(owner, source, facts);
        }
        EndRest();
        return new FeedWatch(this, share);
    }

    internal void Leave(FeedShare share)
    {
        lock (_lock)
        {
            if (!_rota.Leave(share))
                return;
            _isClosed = _rota.IsEmpty;
        }
        share.Dispose();
        if (!_isClosed)
            return;
        EndRest();
        closed(this);
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

    /// <summary>Everything that happens from now on.</summary>
    internal FeedListener Listen(FeedInterest interest)
    {
        var listener = new FeedListener(interest, StopListening);
        lock (_lock) _listeners.Add(listener);
        return listener;
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

    /// <summary>News from whoever has some: the source whose turn it is, or a query of the game server.</summary>
    internal void Publish(ServerNews news)
    {
        lock (_lock)
        {
            _isLookingAgain &= news is not (ServerNews.State or ServerNews.Silence or ServerNews.NoKey);
            var (before, now) = (Current, clock.GetUtcNow());
            var next = before.With(news, now);
            if (news is ServerNews.State or ServerNews.Figures)
                history.Note(next, now);
            if (!ReferenceEquals(next, before))
                Set(next);
            if (HappeningOf(news, before, next) is { } what)
                Tell(new FeedEvent(now, what));
        }
    }

    private static ServerHappening? HappeningOf(ServerNews news, ServerSnapshot before, ServerSnapshot next) => news switch
    {
        ServerNews.Line line => new ServerHappening.Said(line.Text, CrashWords.IsOfNode(line.Text)),
        ServerNews.Happening { What: ServerHappening.Unheard } when !before.IsLive => null,
        ServerNews.Happening happening => happening.What,
        ServerNews.NoKey when !before.HasNoKey => new ServerHappening.NobodySees(),
        _ when before.Condition != next.Condition || before.Turn != next.Turn => new ServerHappening.Changed(before, next),
        _ => null,
    };

    private void Tell(FeedEvent happened)
    {
        foreach (var listener in _listeners)
            listener.Tell(happened);
    }

    private void StopListening(FeedListener listener)
    {
        lock (_lock) _listeners.Remove(listener);
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
