namespace PteroBot.Panel.Live;

/// <summary>
/// Between the socket and its reader. A reader that falls behind never slows the socket down, because Wings would drop lines or the connection: of the
/// figures only the newest are kept, and beyond the limit lines are dropped and counted. Changes of state are never dropped.
/// </summary>
internal sealed class EventQueue(int mostLines)
{
    private readonly Lock _lock = new();
    private readonly Queue<ServerEvent> _events = new();
    private TaskCompletionSource? _arrival;
    private StatsReceived? _stats;
    private int _lines;
    private int _dropped;
    private bool _done;
    private Exception? _failure;

    public void Add(ServerEvent happened)
    {
        lock (_lock)
        {
            if (happened is StatsReceived stats)
                _stats = stats;
            else if (!IsLine(happened))
                Append(happened);
            else if (_lines >= mostLines)
                _dropped++;
            else
            {
                _lines++;
                Append(happened);
            }
            _arrival?.TrySetResult();
        }
    }

    /// <summary>Nothing more comes; the reader gets the failure after what is left.</summary>
    public void Complete(Exception? failure = null)
    {
        lock (_lock)
        {
            (_done, _failure) = (true, failure);
            _arrival?.TrySetResult();
        }
    }

    /// <summary>The next event; null at the end.</summary>
    public async ValueTask<ServerEvent?> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task arrival;
            lock (_lock)
            {
                if (TryTake() is { } happened)
                    return happened;
                if (_done)
                    return _failure is null ? null : throw _failure;
                _arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                arrival = _arrival.Task;
            }
            await arrival.WaitAsync(cancellationToken);
        }
    }

    private ServerEvent? TryTake()
    {
        if (_events.TryDequeue(out var happened))
        {
            if (IsLine(happened))
                _lines--;
            return happened;
        }
        if (_dropped > 0)
            return new LinesDropped(Interlocked.Exchange(ref _dropped, 0));
        (var stats, _stats) = (_stats, null);
        return stats;
    }

    // The gap is told where it is.
    private void Append(ServerEvent happened)
    {
        if (_dropped > 0)
            _events.Enqueue(new LinesDropped(Interlocked.Exchange(ref _dropped, 0)));
        _events.Enqueue(happened);
    }

    private static bool IsLine(ServerEvent happened) => happened is ConsoleLine or InstallOutput or TransferOutput or DaemonMessage;
}
