using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PteroBot.Live;

/// <summary>One listener's queue of what happened. A listener who does not read loses the oldest, and is told how many.</summary>
internal sealed class FeedListener : IDisposable
{
    /// <summary>So many wait for a slow reader.</summary>
    public const int Kept = 5_000;

    private readonly FeedInterest _interest;
    private readonly Action<FeedListener> _left;
    private readonly Channel<FeedEvent> _events;
    private int _lost;

    public FeedListener(FeedInterest interest, Action<FeedListener> left)
    {
        (_interest, _left) = (interest, left);
        _events = Channel.CreateBounded<FeedEvent>(
            new BoundedChannelOptions(Kept) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            _ => Interlocked.Increment(ref _lost));
    }

    /// <summary>What happens from now on, until the token is cancelled or the listener disposed.</summary>
    public async IAsyncEnumerable<FeedEvent> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var happened in _events.Reader.ReadAllAsync(cancellationToken))
        {
            if (Interlocked.Exchange(ref _lost, 0) is > 0 and var lost)
                yield return new FeedEvent(happened.At, new ServerHappening.LinesLost(lost));
            yield return happened;
        }
    }

    /// <summary>What happened and was not read yet, the oldest first; for those who look at their own pace instead of waiting.</summary>
    public IReadOnlyList<FeedEvent> Take()
    {
        var taken = new List<FeedEvent>();
        while (_events.Reader.TryRead(out var happened))
            taken.Add(happened);
        return taken;
    }

    public void Tell(FeedEvent happened)
    {
        if (_interest.HasFlag(happened.Interest))
            _events.Writer.TryWrite(happened);
    }

    public void Dispose()
    {
        _left(this);
        _events.Writer.TryComplete();
    }
}
