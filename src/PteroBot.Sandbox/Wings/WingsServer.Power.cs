using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Wings;

/// <content>Start, stop, restart, kill and crashes, each in the time that it takes on a real machine.</content>
internal sealed partial class WingsServer
{
    public const string LockHeld = "another power action is currently being processed for this server, please try again later";

    private int _epoch;
    private bool _powerLock;
    private DateTimeOffset? _lastCrash;

    /// <summary>Carries a signal out in the background.</summary>
    /// <returns>Null when it was taken on (or there was nothing to do), else why Wings refused.</returns>
    public string? Power(string signal)
    {
        if (Busy is not null)
            return $"server is currently {Busy}";
        if (signal is "start" or "restart" && Server.IsSuspended)
            return "server is currently in a suspended state";
        if (signal != "kill" && _powerLock)
            return LockHeld;
        return signal switch
        {
            "start" => Start(),
            "stop" => Stop(null),
            "restart" => State == PowerState.Offline ? Start() : Stop(() => Start()),
            "kill" => Kill(),
            _ => "unknown power action",
        };
    }

    /// <summary>Types a line into the process. False when it is offline.</summary>
    public bool Command(string command)
    {
        if (State == PowerState.Offline)
            return false;
        foreach (var line in command.Split('\n'))
            Execute(line);
        return true;
    }

    /// <summary>The process dies by itself.</summary>
    public void Crash(int exitCode, bool outOfMemory = false)
    {
        if (State == PowerState.Offline)
            return;
        GoOffline();
        Later(0.25, () =>
        {
            Print(GameScript.Daemon("---------- Detected server process in a crashed state! ----------"));
            Print(GameScript.Daemon($"Exit code: {exitCode}"));
            Print(GameScript.Daemon($"Out of memory: {(outOfMemory ? "true" : "false")}"));
            RestartAfterCrash();
        });
    }

    /// <summary>Stops without a lock check, as suspension, reinstall and restore do, and goes on when it is offline.</summary>
    public void StopThen(Action then)
    {
        if (State == PowerState.Offline)
            then();
        else
            Stop(then);
    }

    private string? Start()
    {
        if (State != PowerState.Offline)
            return "server is running";
        var epoch = ++_epoch;
        _powerLock = true;
        PrintLater(GameScript.Preflight());
        Later(0.04, () => SetState(PowerState.Starting));
        PrintLater(GameScript.Pull());
        Later(0.45, Launch);
        return null;

        void Launch()
        {
            _powerLock = false;
            _hasRun = true;
            _startedAt = world.Now;
            if (JarIsMissing())
            {
                Print($"Error: Unable to access jarfile {Jar}");
                Crash(1);
                return;
            }
            foreach (var (at, line) in GameScript.Boot(Server, Invocation()))
                Later(at - 0.45, () => Print(line(world.Now)));
            var ready = 3.2 + (2.2 * world.Identities.Share($"{Server.Uuid} {epoch}"));
            if (!NeverReady)
                Later(ready, () => BecomeReady(ready));
        }
    }

    private string? Jar => Server.Variables.GetValueOrDefault("SERVER_JARFILE");

    // Only looked at when somebody has touched the files at all.
    private bool JarIsMissing() => Jar is { } jar && _files is not null && _files.Find(jar) is null;

    private void BecomeReady(double seconds)
    {
        Print(GameScript.Ready(world.Now, seconds));
        SetState(PowerState.Running);
    }

    private string? Stop(Action? then)
    {
        if (State == PowerState.Offline)
            return null;
        _epoch++;
        _powerLock = true;
        SetState(PowerState.Stopping);
        Print(Server.Egg.Stop);
        foreach (var line in GameScript.Stopping(world.Now))
            Print(line);
        Later(IgnoresStop ? 600 : 2, () =>
        {
            Print(GameScript.Info(world.Now, GameScript.Stopped));
            GoOffline();
            then?.Invoke();
        });
        return null;
    }

    private string? Kill()
    {
        if (State == PowerState.Offline)
            return null;
        _epoch++;
        SetState(PowerState.Stopping);
        Later(0.05, GoOffline);
        return null;
    }

    private void GoOffline()
    {
        _epoch++;
        _powerLock = false;
        IgnoresStop = false;
        SetState(PowerState.Offline);
        Publish("stats", Stats().ToJsonString());
    }

    private void SetState(string state)
    {
        if (State == state)
            return;
        State = state;
        if (state == PowerState.Starting)
            _startedAt = world.Now;
        world.Tell(Server);
        Publish("status", state);
    }

    private void RestartAfterCrash()
    {
        var again = _lastCrash is { } last && world.Now - last < TimeSpan.FromSeconds(60);
        _lastCrash = world.Now;
        if (again)
            Print(GameScript.Daemon("Aborting automatic restart, last crash occurred less than 60 seconds ago."));
        else
            Start();
    }

    // crash, cleanexit, oom, hang and spam are for tests and the curious. A console that stops its own server is not a crash.
    private void Execute(string line)
    {
        Print(line);
        if (line == Server.Egg.Stop)
            Stop(null);
        else if (line.Split(' ') is ["crash", .. var code])
            Crash(code is [var exit] && int.TryParse(exit, out var number) ? number : 1);
        else if (line is "cleanexit" or "oom")
            Crash(line == "oom" ? 137 : 0, outOfMemory: line == "oom");
        else if (line == "hang")
            IgnoresStop = true;
        else if (line.Split(' ') is ["spam", var count] && int.TryParse(count, out var lines))
            Enumerable.Range(1, lines).ToList().ForEach(i => Print($"spam line {i}"));
        else
            GameScript.Answer(world.Now, line).ToList().ForEach(Print);
    }

    private void PrintLater(IEnumerable<(double At, string Line)> lines)
    {
        foreach (var (at, line) in lines)
            Later(at, () => Print(line));
    }

    // A step of a story; it does not happen when another story has begun meanwhile.
    private void Later(double seconds, Action step)
    {
        var epoch = _epoch;
        world.Clock.After(TimeSpan.FromSeconds(seconds), () =>
        {
            if (epoch == _epoch)
                step();
        });
    }
}
