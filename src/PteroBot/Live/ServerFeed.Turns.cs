using PteroBot.Panel.Client;

namespace PteroBot.Live;

/// <summary>Whose rights feed it, one after the other.</summary>
internal sealed partial class ServerFeed
{
    // A source tells failures as news; one that broke is opened again soon.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private CancellationTokenSource? _turn;
    private bool _isResting;
    private bool _isLookingAgain;

    private async Task FeedAsync()
    {
        while (NextFeeder() is var (isOpen, feeder) && isOpen)
        {
            using var turn = feeder is null ? new CancellationTokenSource() : CancellationTokenSource.CreateLinkedTokenSource(feeder.Gone);
            TakeTurn(turn, isResting: feeder is null);
            if (feeder is null)
                await RestAsync(turn.Token);
            else
                await FeedFromAsync(feeder, turn.Token);
            TakeTurn(null, isResting: false);
            Publish(new ServerNews.Happening(new ServerHappening.Unheard()));
        }
    }

    /// <summary>Makes the source begin anew instead of waiting for its next turn; once until there is news.</summary>
    internal void LookAgain()
    {
        lock (_lock)
        {
            if (_isLookingAgain || _turn is null)
                return;
            _isLookingAgain = true;
            // Not awaited: what continues here must not be held up by what ends there.
            _ = _turn.CancelAsync();
        }
    }

    /// <summary>The panel with the key of whoever's turn it is; null when nobody's may be used.</summary>
    internal async Task<ClientApi?> OpenAsync(CancellationToken cancellationToken)
    {
        IServerSource? source;
        lock (_lock) source = _rota.IsEmpty ? null : _rota.Next()?.Source;
        return source is null ? null : await source.OpenAsync(cancellationToken);
    }

    private (bool IsOpen, FeedShare? Feeder) NextFeeder()
    {
        lock (_lock) return (!_rota.IsEmpty, _rota.IsEmpty ? null : _rota.Next());
    }

    private void TakeTurn(CancellationTokenSource? turn, bool isResting)
    {
        lock (_lock) (_turn, _isResting) = (turn, isResting);
    }

    /// <summary>Somebody has come, or the last one has gone.</summary>
    private void EndRest()
    {
        lock (_lock)
            if (_isResting)
                _ = _turn?.CancelAsync();
    }

    /// <summary>None of the keys may see the server: whoever watches is told, and they are tried again later.</summary>
    private async Task RestAsync(CancellationToken woken)
    {
        TimeSpan rest;
        SilenceReason? refusal;
        lock (_lock) (rest, refusal) = (_rota.UntilNext(), _rota.Refusal);
        if (rest == TimeSpan.Zero)
            return;
        if (refusal is { } reason)
            Publish(new ServerNews.NoKey(reason));
        await Task.Delay(rest, clock, woken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task FeedFromAsync(FeedShare feeder, CancellationToken stop)
    {
        try
        {
            var refusal = await feeder.Source.WatchAsync(news => PublishFrom(feeder, news), stop);
            if (!stop.IsCancellationRequested)
                lock (_lock) _rota.Refuse(feeder, refusal);
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
            lock (_lock) _rota.Rest(feeder, Pause);
        }
    }

    private void PublishFrom(FeedShare feeder, ServerNews news)
    {
        if (news is ServerNews.State)
            FeedRota.Worked(feeder);
        Publish(news);
    }
}
