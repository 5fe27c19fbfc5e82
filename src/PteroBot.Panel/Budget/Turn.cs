namespace PteroBot.Panel.Budget;

/// <summary>The right to make one call, waited for or taken.</summary>
internal sealed class Turn
{
    private TaskCompletionSource? _granted;
    private volatile bool _cancelled;

    /// <summary>The window in which the call was sent.</summary>
    public int Generation { get; private set; }

    /// <summary>How many calls of that window the panel had surely counted when this one was sent.</summary>
    public int CountedBefore { get; private set; }

    public bool IsCancelled => _cancelled;

    public Task Granted => Waiting().Task;

    public void Start(int generation, int countedBefore) => (Generation, CountedBefore) = (generation, countedBefore);

    public bool Grant() => Waiting().TrySetResult();

    public void Cancel(CancellationToken token)
    {
        _cancelled = true;
        Waiting().TrySetCanceled(token);
    }

    private TaskCompletionSource Waiting()
    {
        if (_granted is { } there)
            return there;
        Interlocked.CompareExchange(ref _granted, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), null);
        return _granted;
    }
}
