namespace PteroBot.Panel.Transfers;

/// <summary>Ends a transfer in which nothing moves for a while, however long it may take as a whole.</summary>
internal sealed class IdleLimit : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly CancellationTokenSource _idle;
    private readonly CancellationTokenSource _either;

    public IdleLimit(TimeProvider clock, CancellationToken cancellationToken)
    {
        _idle = new CancellationTokenSource(Longest, clock);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_idle.Token, cancellationToken);
    }

    public CancellationToken Token => _either.Token;

    /// <summary>Something moved.</summary>
    public void Moved() => _idle.CancelAfter(Longest);

    public void Dispose()
    {
        _either.Dispose();
        _idle.Dispose();
    }
}
