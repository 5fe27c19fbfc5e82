namespace PteroBot.Sandbox.Panel.World;

/// <summary>The world's time: steps that fall due later, and a tick each second. Both run with the world's gate held.</summary>
internal sealed class WorldClock(TimeProvider time, Lock gate, double speed) : IDisposable
{
    private readonly HashSet<ITimer> _timers = [];
    private bool _stopped;

    public DateTimeOffset Now => time.GetUtcNow();

    public TimeProvider Time => time;

    /// <summary>How long something takes here that takes so long on a real machine.</summary>
    public TimeSpan Scaled(TimeSpan real) => real / speed;

    /// <summary>Does the step after so much of the world's time, which <see cref="PanelSimulationOptions.Speed"/> shortens.</summary>
    public void After(TimeSpan real, Action step) => At(Scaled(real), step);

    /// <summary>Does the step after so much time, whatever the speed.</summary>
    public void At(TimeSpan delay, Action step)
    {
        ITimer? timer = null;
        lock (gate)
        {
            timer = time.CreateTimer(_ => Run(timer, step), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timers.Add(timer);
            timer.Change(delay > TimeSpan.Zero ? delay : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Does the step again and again.</summary>
    public void Every(TimeSpan period, Action step)
    {
        lock (gate)
            _timers.Add(time.CreateTimer(_ => Tick(step), null, period, period));
    }

    public void Dispose()
    {
        lock (gate)
        {
            _stopped = true;
            foreach (var timer in _timers)
                timer.Dispose();
            _timers.Clear();
        }
    }

    private void Run(ITimer? timer, Action step)
    {
        lock (gate)
        {
            if (timer is not null && _timers.Remove(timer))
                timer.Dispose();
            if (!_stopped)
                step();
        }
    }

    private void Tick(Action step)
    {
        lock (gate)
        {
            if (!_stopped)
                step();
        }
    }
}
