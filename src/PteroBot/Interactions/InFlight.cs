namespace PteroBot.Interactions;

/// <summary>Counts the interactions under way, and lets the end wait for them.</summary>
internal sealed class InFlight
{
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count = 1; // One for being open.
    private int _closed;

    /// <summary>How many are under way.</summary>
    public int Count => Volatile.Read(ref _count) - (Volatile.Read(ref _closed) == 0 ? 1 : 0);

    /// <summary>False when no more are taken.</summary>
    public bool TryEnter()
    {
        Interlocked.Increment(ref _count);
        if (Volatile.Read(ref _closed) == 0)
            return true;
        Leave();
        return false;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref _count) == 0)
            _empty.TrySetResult();
    }

    /// <summary>Takes no more, and completes when the last one is done.</summary>
    public Task CloseAsync()
    {
        if (Interlocked.Exchange(ref _closed, 1) == 0)
            Leave();
        return _empty.Task;
    }
}
