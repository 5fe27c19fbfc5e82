using System.Globalization;
using System.Reflection;
using PteroBot.EndToEnd.Tests.People;
using PteroBot.Sandbox.Discord.Rest;
using PteroBot.Sandbox.Panel;
using PteroBot.Sandbox.Panel.World;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Days;

/// <summary>
/// A sandbox in which panel, nodes and bot live sixty minutes in each real one. Discord keeps the real time, for people answer it in that; its limits
/// count in the fast one.
/// </summary>
internal sealed class FastWorld : IAsyncDisposable
{
    /// <summary>On a machine that is busy with other things <c>PTEROBOT_DAY_SPEED</c> makes it slower.</summary>
    public static readonly double Speed = double.Parse(Environment.GetEnvironmentVariable("PTEROBOT_DAY_SPEED") ?? "60", CultureInfo.InvariantCulture);

    public const int Servers = 50;

    private static readonly string Program = typeof(FastWorld).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "TimeLapseAssembly").Value!;

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
        var sandbox = await SandboxHost.StartAsync(SandboxHost.Defaults with
        {
            Servers = Servers,
            Panel = Environment.GetEnvironmentVariable("PTEROBOT_DAY_PANEL") == "pelican" ? PanelFlavour.Pelican : PanelFlavour.Pterodactyl,
            PanelTime = clock,
            BotProgram = Program,
            BotSettings = new Dictionary<string, string> { [FastClock.Variable] = clock.ToString() },
            Discord = SandboxHost.Defaults.Discord with { RateLimits = Limits() },
        });
        // What a busy machine does not do in time seems slow sixty times over.
        while (!(await sandbox.LinkAsync("owner")).Text.Contains("Linked to", StringComparison.Ordinal))
            await Task.Delay(500);
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

    private static RateLimits Limits()
    {
        var real = new RateLimits();
        return real with
        {
            Global = (int)(real.Global * Speed),
            Usual = Fast(real.Usual),
            Buckets = real.Buckets.ToDictionary(bucket => bucket.Key, bucket => Fast(bucket.Value)),
        };
    }

    private static RateLimit Fast(RateLimit limit) => limit with { Window = limit.Window / Speed };
}
