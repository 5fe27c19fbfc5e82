using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Panel.World;

/// <summary>
/// Everything the panel's database would hold, and the machines behind it. Not thread-safe by itself: whoever touches it holds
/// <see cref="Gate"/>; that is every request, every socket message and every step of the clock, one after the other.
/// </summary>
internal sealed class PanelWorld
{
    private int _lastActivity;

    public PanelWorld(PanelSimulationOptions options, TimeProvider time, WorldAddresses addresses)
    {
        Options = options;
        Addresses = addresses;
        Identities = new Identities(options.Seed);
        Clock = new WorldClock(time, Gate, options.Speed);
        WorldSeed.Fill(this);
    }

    public Lock Gate { get; } = new();

    /// <summary>Told, with the gate held, when the power state of a server has changed.</summary>
    public event Action<Server>? StateChanged;

    public PanelSimulationOptions Options { get; }

    public WorldAddresses Addresses { get; }

    public WorldClock Clock { get; }

    public Identities Identities { get; }

    public bool IsPelican => Options.Flavour == PanelFlavour.Pelican;

    public List<User> Users { get; } = [];

    public List<ApiKey> Keys { get; } = [];

    public List<Location> Locations { get; } = [];

    public List<Node> Nodes { get; } = [];

    public List<Allocation> Allocations { get; } = [];

    public List<Nest> Nests { get; } = [];

    public List<Server> Servers { get; } = [];

    public List<DatabaseHost> DatabaseHosts { get; } = [];

    public List<Role> Roles { get; } = [];

    public List<Mount> Mounts { get; } = [];

    public List<Activity> Activities { get; } = [];

    /// <summary>The panel setting "require two-factor for everyone".</summary>
    public bool TwoFactorRequired { get; set; }

    /// <summary>The panel setting that lets users take further allocations; off by default in 1.11.8, on here.</summary>
    public bool AutoAllocation { get; set; } = true;

    /// <summary>APP_DEBUG: errors tell what really went wrong.</summary>
    public bool Debug { get; set; }

    /// <summary>Pelican's setting that lets owners make databases by themselves.</summary>
    public bool ClientDatabases { get; set; } = true;

    /// <summary>Pelican's setting that lets owners see and change descriptions.</summary>
    public bool EditableDescriptions { get; set; } = true;

    /// <summary>Whether Pelican has its plugin that counts players.</summary>
    public bool CountsPlayers { get; set; } = true;

    public DateTimeOffset Now => Clock.Now;

    /// <summary>When the fields match next by the panel's own clock.</summary>
    public DateTimeOffset? NextRun(Cron cron) => cron.Next(TimeZoneInfo.ConvertTime(Now, Options.TimeZone)) is { DateTime: var local }
        ? new DateTimeOffset(local, Options.TimeZone.GetUtcOffset(local))
        : null;

    public IEnumerable<Egg> Eggs => Nests.SelectMany(nest => nest.Eggs);

    public Server? FindServer(string identifierOrUuid) => identifierOrUuid.Length == 8
        ? Servers.Find(server => server.Identifier == identifierOrUuid)
        : Servers.Find(server => server.Uuid == identifierOrUuid);

    /// <summary>The server that somebody means: by identifier, uuid or name.</summary>
    public Server? FindNamed(string name) => FindServer(name) ?? Servers.Find(server => server.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public User? FindUser(string username) => Users.Find(user => user.Username == username);

    /// <summary>The row id after the highest; ids are never given twice within a world.</summary>
    public int NextId(string table) => _ids[table] = _ids.GetValueOrDefault(table) + 1;

    /// <summary>The power state of a server is another one now.</summary>
    public void Tell(Server server) => StateChanged?.Invoke(server);

    public void Log(string @event, User? actor, Server? server, JsonObject? properties = null, string? ip = null, bool isApi = true) =>
        Activities.Add(new Activity(++_lastActivity, @event, actor, server, ip, isApi, properties ?? [], Now));

    private readonly Dictionary<string, int> _ids = [];
}

/// <summary>Where the panel and the two nodes can be reached: known only after listening has begun.</summary>
internal sealed class WorldAddresses
{
    public string Panel { get; set; } = "http://127.0.0.1:5081";

    public string[] Nodes { get; } = ["http://127.0.0.1:5082", "http://127.0.0.1:5083"];
}
