namespace PteroBot.Live;

/// <summary>A pause that somebody else can end before its time.</summary>
internal sealed class Nudge(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _pause;
    private bool _isRung;

    /// <summary>Ends the pause, or the next one when there is none now.</summary>
    public void Ring()
    {
        lock (_lock)
        {
            _isRung = true;
            _ = _pause?.CancelAsync();
        }
    }

    /// <summary>Waits for the time given, or until somebody rings; one waits at a time.</summary>
    public async Task WaitAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        lock (_lock)
        {
            if (!_isRung)
                _pause = pause;
        }
        if (_pause is not null)
            await Task.Delay(time, clock, pause.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock) (_pause, _isRung) = (null, false);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
