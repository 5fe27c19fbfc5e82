using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.Faults;
using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>One call to the panel on its way through the checks, and what its handler needs.</summary>
internal sealed class Call(PanelWorld world, PanelRequest request, FaultBoard faults, RateLimiter limiter)
{
    private readonly Dictionary<string, object> _bound = [];

    public PanelWorld World { get; } = world;

    public PanelRequest Request { get; } = request;

    public RateLimiter Limiter { get; } = limiter;

    public JsonObject Input { get; set; } = [];

    public required Route Route { get; init; }

    /// <summary>What the path's placeholders hold, as text.</summary>
    public required IReadOnlyDictionary<string, string> Path { get; init; }

    public User User { get; private set; } = null!;

    public ApiKey Key { get; private set; } = null!;

    /// <summary>Headers of the limiter that counted this call.</summary>
    public Dictionary<string, string> RateHeaders { get; set; } = [];

    /// <summary>Time that the nodes took.</summary>
    public TimeSpan Delay { get; private set; }

    public Server Server => Bound<Server>("server");

    public DateTimeOffset Now => World.Now;

    public Includes Includes => field ??= Includes.Of(Request);

    public void Authenticate(ApiKey key)
    {
        (Key, User) = (key, key.Owner);
        key.LastUsedAt = Now;
    }

    public void Bind(string name, object row) => _bound[name] = row;

    public T Bound<T>(string name) => (T)_bound[name];

    public void Validate(Action<Validation> rules)
    {
        var validation = new Validation(Input);
        rules(validation);
        validation.Check();
    }

    public string? Text(string name) =>
        Input[name] is { } value ? value.GetValueKind() == JsonValueKind.String ? (string)value! : value.ToJsonString() : null;

    public int? Int(string name) =>
        int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Flag(string name, bool otherwise = false) =>
        Text(name) switch { "true" or "1" => true, "false" or "0" => false, _ => otherwise };

    public IReadOnlyList<string> Texts(string name) =>
        Input[name] is JsonArray list ? [.. list.OfType<JsonValue>().Select(value => value.ToString())] : [];

    /// <summary>Owner and root administrators hold every permission; a subuser what is stored.</summary>
    public bool Can(string permission) => Rights.Of(User, Server) is var rights && (rights.Contains("*") || rights.Contains(permission));

    public void Log(string @event, JsonObject? properties = null, bool onServer = true) =>
        World.Log(@event, User, onServer ? Server : null, properties, Request.Ip);

    /// <summary>The server on its node, for a call that the panel passes on.</summary>
    /// <exception cref="WingsRefusal">The node is down, or a fault makes it answer otherwise.</exception>
    public WingsServer Daemon(Server? server = null)
    {
        server ??= Server;
        Reach(server.Node);
        return server.Wings;
    }

    /// <summary>As <see cref="Daemon"/>, for calls that concern no server that exists already.</summary>
    public void Reach(Node node)
    {
        if (!node.Wings.IsUp)
            throw WingsRefusal.Unreachable();
        Delay += faults.OnNode(node, Request.Path);
    }
}

/// <summary>The names in <c>?include=a,b</c> or <c>include[]=a</c>; dots nest, and two levels are followed.</summary>
internal sealed class Includes(IReadOnlyList<string> names)
{
    public static Includes None { get; } = new([]);

    public static Includes Of(PanelRequest request) => new([.. request.Query
        .Where(pair => pair.Key is "include" or "include[]")
        .SelectMany(pair => pair.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]);

    public bool Has(string name) => names.Any(asked => asked == name || asked.StartsWith(name + ".", StringComparison.Ordinal));

    public Includes Below(string name) =>
        new([.. names.Where(asked => asked.StartsWith(name + ".", StringComparison.Ordinal)).Select(asked => asked[(name.Length + 1)..])]);
}
