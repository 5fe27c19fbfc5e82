using System.Globalization;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Panel;
using PteroBot.Sandbox.Panel.World;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Days;

/// <summary>
/// A <see cref="FastSandbox"/> of fifty servers, in which an hour is a minute.
/// </summary>
internal sealed class FastWorld : IAsyncDisposable
{
    /// <summary>On a machine that is busy with other things <c>PTEROBOT_DAY_SPEED</c> makes it slower.</summary>
    public static readonly double Speed = double.Parse(Environment.GetEnvironmentVariable("PTEROBOT_DAY_SPEED") ?? "60", CultureInfo.InvariantCulture);

    public const int Servers = 50;

    /// <summary>Which panel it is: <c>PTEROBOT_DAY_PANEL</c>.</summary>
    public static readonly PanelFlavour Panel = Environment.GetEnvironmentVariable("PTEROBOT_DAY_PANEL") == "pelican" ? PanelFlavour.Pelican : PanelFlavour.Pterodactyl;

    private readonly FastClock _clock;

    private FastWorld(SandboxHost sandbox, FastClock clock) => (Sandbox, _clock) = (sandbox, clock);

    public SandboxHost Sandbox { get; }

    /// <summary>The time there.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    public TimeProvider Clock => _clock;

    /// <summary>The servers by name: Fleet 001 and so on.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enumerable.Range(1, Servers).Select(number => $"Fleet {number:000}")];

    /// <summary>How many requests the panel has had.</summary>
    public long PanelRequests => Sandbox.App.Traffic.Counts.Where(count => count.Key.Target == "panel").Sum(count => count.Value);

    /// <summary>So long does it take really.</summary>
    public static TimeSpan Real(TimeSpan time) => time / Speed;

    /// <summary>Nora is linked, with <see cref="Servers"/> servers, and administers the panel. Its limiter counts as a real one does: 720 calls a minute, 240 of the application API.</summary>
    public static async Task<FastWorld> StartAsync()
    {
        // A little ahead: while boards are made the two clocks are near each other.
        var clock = new FastClock(TimeProvider.System.GetUtcNow().AddSeconds(8), Speed);
        var sandbox = await SandboxHost.StartAsync((SandboxHost.Defaults with { Servers = Servers, Panel = Panel }).On(clock, Speed));
        await sandbox.LinkPatientlyAsync("owner");
        await sandbox.SetUpAsync();
        await sandbox.PostAsync("sandbox/roles", new { person = "owner", role = "Panel admin", has = true });
        return new FastWorld(sandbox, clock);
    }

    /// <summary>Touches the panel's world.</summary>
    public void Touch(Action<PanelWorld> act)
    {
        lock (Sandbox.App.Panel.World.Gate)
            act(Sandbox.App.Panel.World);
    }

    public Server Server(string name) => Sandbox.App.Panel.World.Servers.Single(server => server.Name == name);

    public ValueTask DisposeAsync() => Sandbox.DisposeAsync();
}
