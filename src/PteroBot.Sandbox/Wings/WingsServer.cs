using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Wings;

/// <summary>
/// One game server as its node runs it: process state, console, files, and the sockets that watch. Guarded by the world's gate.
/// </summary>
internal sealed partial class WingsServer(PanelWorld world)
{
    private const int LinesKept = 150;
    private const int LinesAtOnce = 2000;
    private const int LongestLine = 65_536;

    private readonly Queue<string> _console = [];
    private FileTree? _files;
    private long _printedIn;
    private int _printed;
    private Server? _server;

    /// <summary>Set once, right after the panel's row exists; the two know each other.</summary>
    public Server Server
    {
        get => _server ?? throw new InvalidOperationException("The server has no row yet.");
        set => _server = value;
    }

    public List<WingsSocket> Sockets { get; } = [];

    public string State { get; private set; } = PowerState.Offline;

    /// <summary>Made when somebody first looks: hundreds of servers share the same few files otherwise.</summary>
    public FileTree Files => _files ??= StartFiles.Make(world.Clock.Time, Server);

    /// <summary>Its egg's "done" text never comes, so it stays on starting.</summary>
    public bool NeverReady { get; set; }

    /// <summary>Its process does not listen to stop; only kill, or ten minutes, end it.</summary>
    public bool IgnoresStop { get; set; }

    /// <summary>The next backup, or the next installation, goes wrong.</summary>
    public (bool Backup, bool Install) WillFail { get; set; }

    /// <summary>What Wings does now that forbids power actions: installing, transferring, restoring.</summary>
    public string? Busy { get; private set; }

    public IReadOnlyCollection<string> Console => _console;

    /// <summary>Sends an event to every socket that may see it.</summary>
    public void Publish(string @event, string? argument, string? permission = null)
    {
        foreach (var socket in Sockets.ToList())
            socket.Push(@event, argument, permission);
    }

    /// <summary>
    /// Shows a line of the process in the console, long ones in pieces. A flood is cut off: more than two thousand lines in a tenth of a second are dropped.
    /// </summary>
    public void Print(string line)
    {
        if (IsFlood())
            return;
        foreach (var piece in line.Length <= LongestLine ? [line] : line.Chunk(LongestLine).Select(piece => new string(piece)))
        {
            _console.Enqueue(piece);
            if (_console.Count > LinesKept)
                _console.Dequeue();
            Publish("console output", piece);
        }
    }

    /// <summary>Once a second: figures to all, and now and then a line in the console.</summary>
    public void Tick()
    {
        if (State == PowerState.Offline)
            return;
        StopWhenFull();
        if (Sockets.Count > 0)
            Publish("stats", Stats().ToJsonString());
        var dice = world.Identities.Share($"{Server.Uuid} {world.Now.ToUnixTimeSeconds()}");
        if (State == PowerState.Running && dice < 0.04)
            Print(GameScript.Chatter(world.Now, dice * 25));
    }

    /// <summary>The row is gone: tells the sockets and closes them.</summary>
    public void Delete()
    {
        _epoch++;
        Publish("deleted", "null");
        foreach (var socket in Sockets.ToList())
            socket.Close(1001, "server deleted");
    }

    /// <summary>Puts the process into a state without a story, for the first state of the world.</summary>
    public void Seed(string state, TimeSpan since)
    {
        State = state;
        _startedAt = world.Now - since;
        (_measuredAt, _unseen) = (_startedAt, 0);
        _hasRun = state != PowerState.Offline;
        if (_hasRun)
            SeedConsole();
    }

    public void SeedBusy(string what) => Busy = what;

    // What Wings says itself is not in the container's log, so nobody hears it who comes later.
    private void Say(string text) => Publish("console output", GameScript.Daemon(text));

    private bool IsFlood()
    {
        var window = world.Now.UtcTicks / (TimeSpan.TicksPerSecond / 10);
        _printed = window == _printedIn ? _printed + 1 : 1;
        _printedIn = window;
        if (_printed == LinesAtOnce + 1)
            Say("Server is outputting console data too quickly -- throttling...");
        return _printed > LinesAtOnce;
    }

    private void SeedConsole()
    {
        foreach (var (at, line) in GameScript.Boot(Server, Invocation()))
            _console.Enqueue(line(_startedAt.AddSeconds(at)));
        if (State == PowerState.Running)
            _console.Enqueue(GameScript.Ready(_startedAt.AddSeconds(4), 3.21));
    }

    private string Invocation() => Panel.World.Invocation.Of(Server, hideAll: false, hideHidden: false);
}
