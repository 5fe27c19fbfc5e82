using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Wings;

/// <content>Start, stop, restart, kill and crashes, each in the time that it takes on a real machine.</content>
internal sealed partial class WingsServer
{
    public const string LockHeld = "another power action is currently being processed for this server, please try again later";

    private int _epoch;
    private bool _powerLock;
    private bool _diedUnseen;
    private DateTimeOffset? _lastCrash;

    /// <summary>Carries a signal out in the background.</summary>
    /// <param name="signal"><c>start</c>, <c>stop</c>, <c>restart</c> or <c>kill</c>.</param>
    /// <param name="ended">Told when it is done (null), or why Wings refused, at once or on the way.</param>
    public void Power(string signal, Action<string?>? ended = null)
    {
        ended ??= _ => { };
        if (Refuse(signal) is { } refusal)
            ended(refusal);
        else if (signal == "start" || (signal == "restart" && State == PowerState.Offline))
            Start(ended);
        else
            End(signal, ended);
    }

    private string? Refuse(string signal)
    {
        if (Busy is not null)
            return $"server is currently {Busy}";
        if (signal is "start" or "restart" && Server.IsSuspended)
            return "server is currently in a suspended state";
        if (signal != "kill" && _powerLock)
            return LockHeld;
        if (signal == "start" && State != PowerState.Offline)
            return "server is running";
        return signal is "start" or "stop" or "restart" or "kill" ? null : "unknown power action";
    }

    private void End(string signal, Action<string?> ended)
    {
        if (signal == "restart")
        {
            Stop(() => Start(ended));
            return;
        }
        if (signal == "kill")
            Kill();
        else
            Stop(null);
        ended(null);
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
        Later(0.25, () => Crashed(exitCode, outOfMemory));
    }

    /// <summary>The process dies while no Wings watches: it finds out at its next start, and starts what had been running.</summary>
    public void DieUnseen() => _diedUnseen = State != PowerState.Offline;

    /// <summary>Wings has begun anew and looks after the process.</summary>
    public void Attach()
    {
        if (!_diedUnseen)
            return;
        (_diedUnseen, State, _powerLock) = (false, PowerState.Offline, false);
        Start(_ => { });
    }

    /// <summary>Stops without a lock check, as suspension, reinstall and restore do, and goes on when it is offline.</summary>
    public void StopThen(Action then)
    {
        if (State == PowerState.Offline)
            then();
        else
            Stop(then);
    }

    private void Start(Action<string?> ended)
    {
        _epoch++;
        _powerLock = true;
        Later(0.03, () => Prepare(ended));
    }

    private void Prepare(Action<string?> ended)
    {
        if (Server.Limits.Disk > 0)
            Say(GameScript.CheckingDisk);
        if (!HasRoomFor(0))
        {
            _powerLock = false;
            ended("filesystem: not enough disk space");
            return;
        }
        Say("Updating process configuration files...");
        Say("Ensuring file permissions are set correctly, this could take a few seconds...");
        Later(0.01, () => SetState(PowerState.Starting));
        Later(0.02, () => Pull(ended));
    }

    private void Pull(Action<string?> ended)
    {
        Say(GameScript.Pulling);
        if (!Images.CanGet(Server.Image))
        {
            Later(0.02, () => FailToPull(ended));
            return;
        }
        var told = Images.Pull(Server.Image);
        foreach (var (at, line) in told)
            Later(at, () => Publish("install output", line, "admin.websocket.install"));
        var done = told.Count == 0 ? 0.01 : told[^1].At;
        Later(done, () => Say(GameScript.Pulled));
        Later(done + 0.39, () => Launch(ended));
    }

    // To Wings a container that cannot even be made has crashed.
    private void FailToPull(Action<string?> ended)
    {
        GoOffline();
        ended($"environment/docker: failed to run pre-boot process: environment/docker: failed to pull \"{Server.Image}\" image for server: "
            + $"Error response from daemon: manifest for {Server.Image} not found: manifest unknown: manifest unknown");
        Say(GameScript.Pulled);
        Crashed(1, outOfMemory: false);
    }

    private void Launch(Action<string?> ended)
    {
        _powerLock = false;
        _hasRun = true;
        _startedAt = world.Now;
        _console.Clear();
        ended(null);
        if (JarIsMissing())
        {
            Print($"Error: Unable to access jarfile {Jar}");
            Crash(1);
            return;
        }
        foreach (var (at, line) in GameScript.Boot(Server, Invocation()))
            Later(at - 0.45, () => Print(line(world.Now)));
        var ready = 3.2 + (2.2 * world.Identities.Share($"{Server.Uuid} {_epoch}"));
        if (!NeverReady)
            Later(ready, () => BecomeReady(ready));
    }

    private ImageStore Images => Server.Node.Wings.Images;

    private string? Jar => Server.Variables.GetValueOrDefault("SERVER_JARFILE");

    // Only looked at when somebody has touched the files at all.
    private bool JarIsMissing() => Jar is { } jar && _files is not null && _files.Find(jar) is null;

    private void BecomeReady(double seconds)
    {
        Print(GameScript.Ready(world.Now, seconds));
        SetState(PowerState.Running);
    }

    private void Stop(Action? then)
    {
        if (State == PowerState.Offline)
            return;
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
    }

    private void Kill()
    {
        if (State == PowerState.Offline)
            return;
        _epoch++;
        SetState(PowerState.Stopping);
        Later(0.05, GoOffline);
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

    private void Crashed(int exitCode, bool outOfMemory)
    {
        Say("---------- Detected server process in a crashed state! ----------");
        Say($"Exit code: {exitCode}");
        Say($"Out of memory: {(outOfMemory ? "true" : "false")}");
        var again = _lastCrash is { } last && world.Now - last < TimeSpan.FromSeconds(60);
        _lastCrash = world.Now;
        if (again)
            Say("Aborting automatic restart, last crash occurred less than 60 seconds ago.");
        else
            Start(TellFailedRestart);
    }

    private void TellFailedRestart(string? failure)
    {
        if (failure is not null)
            Say("Server crash was detected but an error occurred while handling it.");
    }

    // crash, cleanexit, oom, hang, burn, long and spam are for tests and the curious. A console that stops its own server is not a crash.
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
        else if (line.Split(' ') is ["long", var length] && int.TryParse(length, out var characters))
            Print(new string('x', characters));
        else if (line.Split(' ') is ["burn", var seconds] && int.TryParse(seconds, out var span))
            Burn(TimeSpan.FromSeconds(span));
        else if (line.Split(' ') is ["spam", var count] && int.TryParse(count, out var lines))
            Enumerable.Range(1, lines).ToList().ForEach(i => Print($"spam line {i}"));
        else
            GameScript.Answer(world.Now, line).ToList().ForEach(Print);
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
