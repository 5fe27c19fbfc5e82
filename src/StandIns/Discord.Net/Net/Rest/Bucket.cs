#nullable enable
namespace Discord.Net.Rest;

/// <summary>
/// One rate limit as far as its answers have told it. Until the first answer a bucket lets one request through at a time;
/// an answer without limits opens it for good.
/// </summary>
internal sealed class Bucket(TimeProvider time)
{
    private readonly Lock _lock = new();
    private SemaphoreSlim? _turnstile;
    private TaskCompletionSource? _changed;
    private int? _limit;
    private int _remaining = 1;
    private int _inFlight;
    private int _waiting;
    private long _resetsAt;
    private bool _isOpen;
    private bool _isRenewed;

    /// <summary>The bucket that took this one's place when two routes turned out to share a limit.</summary>
    public Bucket? MergedInto { get; private set; }

    /// <summary>Nobody is in it or waits for it, and its window is over: it can be forgotten.</summary>
    public bool IsIdle
    {
        get { lock (_lock) return _inFlight == 0 && _waiting == 0 && Now >= _resetsAt; }
    }

    private long Now => time.GetTimestamp();

    /// <summary>Takes a slot, in order of arrival; false when the bucket was merged and the caller has to ask the other one.</summary>
    /// <exception cref="RateLimitedException">The call may not wait.</exception>
    /// <exception cref="TimeoutException">The first request of this bucket has not been answered in time.</exception>
    public ValueTask<bool> EnterAsync(RestCall call)
    {
        lock (_lock)
        {
            if (_waiting == 0 && TryTake())
                return new(MergedInto is null);
            _waiting++;
            return new(WaitAsync(call, _turnstile ??= new SemaphoreSlim(1, 1)));
        }
    }

    /// <summary>Gives the slot back with what the answer said; <paramref name="headers"/> is null when there was no answer.</summary>
    public void Leave(RateLimitHeaders? headers)
    {
        lock (_lock)
        {
            _inFlight--;
            // Nobody told what is left of a window that has just begun: the slot is free again.
            if (headers is not { IsComplete: true } && (_limit is null || _isRenewed))
                _remaining++;
            if (headers is { } known)
                Learn(known);
            Signal();
        }
    }

    /// <summary>Takes over what an answer to another route said about this limit.</summary>
    public void Absorb(RateLimitHeaders headers)
    {
        lock (_lock)
        {
            Learn(headers);
            Signal();
        }
    }

    /// <summary>Closes the bucket: a 429 said for how long.</summary>
    public void Block(TimeSpan time)
    {
        lock (_lock)
        {
            _isOpen = _isRenewed = false;
            _limit ??= 1;
            _remaining = 0;
            _resetsAt = Math.Max(_resetsAt, Now + Ticks(time));
        }
    }

    public void MergeInto(Bucket other)
    {
        lock (_lock)
        {
            MergedInto = other;
            Signal();
        }
    }

    private async Task<bool> WaitAsync(RestCall call, SemaphoreSlim turnstile)
    {
        var token = call.Options.CancelToken;
        try
        {
            await turnstile.WaitAsync(token);
            try
            {
                while (NextChance() is { } chance)
                    await ChanceAsync(chance.Signal, chance.Delay, call);
                return MergedInto is null;
            }
            finally
            {
                turnstile.Release();
            }
        }
        finally
        {
            lock (_lock) _waiting--;
        }
    }

    private (Task Signal, TimeSpan? Delay)? NextChance()
    {
        lock (_lock)
        {
            if (TryTake())
                return null;
            _changed ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return (_changed.Task, _limit is null || _isRenewed ? null : time.GetElapsedTime(Now, _resetsAt));
        }
    }

    private async Task ChanceAsync(Task signal, TimeSpan? delay, RestCall call)
    {
        var token = call.Options.CancelToken;
        if (delay is not { } wait)
        {
            // Another request is finding out what the limits are.
            await signal.WaitAsync(TimeSpan.FromMilliseconds(call.Options.Timeout ?? -1), time, token);
            return;
        }
        if (!call.Allows(RetryMode.RetryRatelimit))
            throw new RateLimitedException(call.Describe());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        await Task.WhenAny(signal, Task.Delay(wait, time, stop.Token));
        await stop.CancelAsync();
        token.ThrowIfCancellationRequested();
    }

    private bool TryTake()
    {
        if (MergedInto is not null)
            return true;
        if (_limit is { } limit && !_isRenewed && Now >= _resetsAt)
        {
            // A new window, whose end the first answer will tell.
            _remaining = limit;
            _isRenewed = true;
        }
        if (_remaining <= 0 && !_isOpen)
            return false;
        _remaining--;
        _inFlight++;
        return true;
    }

    private void Learn(RateLimitHeaders headers)
    {
        if (headers is not { Limit: { } limit, Remaining: { } remaining, ResetAfter: { } resetAfter })
        {
            _isOpen |= _limit is null;
            return;
        }
        var resetsAt = Now + Ticks(resetAfter);
        // The answers of one window agree on its end but for the time they spent on the way; a later end is a new window.
        var isNewWindow = _limit is null || _isRenewed || resetsAt - _resetsAt > Ticks(TimeSpan.FromMilliseconds(500));
        var free = Math.Max(0, remaining - _inFlight);
        _remaining = isNewWindow ? free : Math.Min(_remaining, free);
        _limit = limit;
        _isOpen = false;
        _isRenewed = false;
        _resetsAt = Math.Max(_resetsAt, resetsAt);
    }

    private void Signal()
    {
        _changed?.SetResult();
        _changed = null;
    }

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
