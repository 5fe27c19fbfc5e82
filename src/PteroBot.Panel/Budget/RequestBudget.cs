using PteroBot.Panel.Http;

namespace PteroBot.Panel.Budget;

/// <summary>
/// The calls that one user of a panel may make per minute on one API. The panel counts in windows of a minute that begin with a call; we cannot see
/// where a window begins, but it ends at most a minute after the first answer that belongs to it. Interactive calls go first; background calls
/// stop at half of the limit.
/// </summary>
internal sealed class RequestBudget(int limit, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // Clocks of panel and bot tick differently.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly Queue<Turn> _interactive = new();
    private readonly Queue<Turn> _background = new();
    private ITimer? _timer;
    private int _limit = limit;
    private int _generation;
    private int _sent;
    private int _counted;
    private int _byOthers;
    private int _inFlight;
    private int _spared;
    private int _besides;
    private int _besidesBefore;
    private DateTimeOffset _besidesUntil;
    private DateTimeOffset? _end;

    /// <summary>The limit as far as is known.</summary>
    public int Limit => Volatile.Read(ref _limit);

    /// <summary>How many calls of the present window are known to be used, ours and others'.</summary>
    public int Used
    {
        get { lock (_lock) return _sent + _byOthers; }
    }

    /// <summary>How many calls wait for their turn.</summary>
    public int Waiting
    {
        get { lock (_lock) return _interactive.Count + _background.Count; }
    }

    /// <summary>
    /// Takes room for calls that nobody has asked for yet: within a third of the limit, together with all that is done besides or was in the window before.
    /// What the background usually needs is so left to it.
    /// </summary>
    public bool TrySpare(int calls)
    {
        lock (_lock)
        {
            Roll();
            // Never less than before: calls that room was taken for may not be sent yet.
            _besides = Math.Max(_besides, _sent + _byOthers - _spared);
            if (_spared + Math.Max(_besides, clock.GetUtcNow() < _besidesUntil ? _besidesBefore : 0) + calls > _limit / 3)
                return false;
            _spared += calls;
            return true;
        }
    }

    /// <summary>When somebody asked last.</summary>
    public DateTimeOffset LastUse { get; private set; } = clock.GetUtcNow();

    /// <summary>Whether nothing is under way and the window is over: the budget can be forgotten.</summary>
    public bool IsIdle
    {
        get { lock (_lock) return _inFlight == 0 && _interactive.Count + _background.Count == 0 && (_end is null || clock.GetUtcNow() >= _end); }
    }

    /// <summary>Waits for a turn.</summary>
    /// <returns>The turn, or how long it would have taken when that is more than the patience.</returns>
    public async ValueTask<(Turn? Turn, TimeSpan Wait)> EnterAsync(PanelUse use, TimeSpan patience, CancellationToken cancellationToken)
    {
        Turn turn;
        lock (_lock)
        {
            LastUse = clock.GetUtcNow();
            Roll();
            var queue = use == PanelUse.Interactive ? _interactive : _background;
            if (queue.Count == 0 && HasRoom(use))
                return (Take(new Turn()), TimeSpan.Zero);
            var wait = Expected(queue.Count, use);
            if (wait > patience)
                return (null, wait);
            turn = new Turn();
            queue.Enqueue(turn);
            Arm();
        }
        return (await WaitAsync(turn, cancellationToken), TimeSpan.Zero);
    }

    /// <summary>Gives a turn back with what the answer said; <paramref name="report"/> is null when there was no answer.</summary>
    public void Leave(Turn turn, RateReport? report)
    {
        lock (_lock)
        {
            _inFlight--;
            Learn(turn, report ?? new RateReport(true, null, null, null));
            Pump();
        }
    }

    private static async ValueTask<Turn> WaitAsync(Turn turn, CancellationToken cancellationToken)
    {
        PanelMetrics.WaitBegins();
        await using var registration = cancellationToken.UnsafeRegister(static (state, token) => ((Turn)state!).Cancel(token), turn);
        try
        {
            await turn.Granted;
            return turn;
        }
        finally
        {
            PanelMetrics.WaitEnds();
        }
    }

    private Turn Take(Turn turn)
    {
        turn.Start(_generation, _counted);
        _sent++;
        _inFlight++;
        return turn;
    }

    private bool HasRoom(PanelUse use) => _sent + _byOthers < Share(use);

    // A limit of one call leaves the background one, when nobody else asks.
    private int Share(PanelUse use) => Math.Max(1, use == PanelUse.Interactive ? _limit : _limit / 2);

    private TimeSpan Expected(int ahead, PanelUse use)
    {
        var first = (_end ?? clock.GetUtcNow() + Window) - clock.GetUtcNow();
        return first + Window * (ahead / Share(use));
    }

    private void Learn(Turn turn, RateReport told)
    {
        var now = clock.GetUtcNow();
        if (told.Limit is { } newLimit)
            _limit = newLimit;
        if (told.IsCounted)
            // Also for a call from the window before: it may be counted in this one, which has to end some time.
            _end ??= now + Window + Margin;
        if (turn.Generation != _generation)
            return;
        if (!told.IsCounted)
        {
            _sent--;
            return;
        }
        if (told.Limit is null)
            return;
        _counted++;
        if (told.RetryAfter is { } wait)
            Close(now + wait);
        else if (told.Remaining is { } remaining)
            Compare(turn, _limit - remaining, now);
        PanelMetrics.Filled(_sent + _byOthers, _limit);
    }

    private void Compare(Turn turn, int used, DateTimeOffset now)
    {
        // Fewer than were surely counted before: the panel has begun a new window.
        if (used <= turn.CountedBefore)
        {
            CloseSpared(now);
            (_generation, _sent, _byOthers, _counted, _end) = (_generation + 1, used + _inFlight, 0, 0, now + Window + Margin);
        }
        else
            _byOthers = Math.Max(_byOthers, used - _sent);
    }

    private void Close(DateTimeOffset until)
    {
        _byOthers = Math.Max(_byOthers, _limit - _sent);
        _end = until + Margin;
        PanelMetrics.LimitExceeded();
    }

    private void Roll()
    {
        if (_end is not { } end || clock.GetUtcNow() < end)
            return;
        CloseSpared(end);
        // What is still under way may be counted in the new window.
        (_generation, _sent, _byOthers, _counted, _end) = (_generation + 1, _inFlight, 0, 0, null);
    }

    private void CloseSpared(DateTimeOffset end) =>
        (_besidesBefore, _besidesUntil, _besides, _spared) = (Math.Max(_besides, _sent + _byOthers - _spared), end + Window, 0, 0);

    private void Pump()
    {
        Roll();
        Release(_interactive, PanelUse.Interactive);
        if (_interactive.Count == 0)
            Release(_background, PanelUse.Background);
        Arm();
    }

    private void Release(Queue<Turn> queue, PanelUse use)
    {
        while (queue.Count > 0 && HasRoom(use))
        {
            var turn = queue.Dequeue();
            if (turn.IsCancelled)
                continue;
            Take(turn);
            if (!turn.Grant())
                (_sent, _inFlight) = (_sent - 1, _inFlight - 1);
        }
    }

    private void Arm()
    {
        if (_interactive.Count + _background.Count == 0 || _end is not { } end)
            return;
        var due = end - clock.GetUtcNow();
        _timer ??= clock.CreateTimer(static state => ((RequestBudget)state!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(due < TimeSpan.Zero ? TimeSpan.Zero : due, Timeout.InfiniteTimeSpan);
    }

    private void Tick()
    {
        lock (_lock) Pump();
    }
}
