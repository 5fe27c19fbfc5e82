using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using PteroBot.Sandbox.Games;
using PteroBot.Sandbox.Panel.Faults;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel;

/// <summary>
/// A simulated panel 1.11.8 with two Wings nodes, in memory. One object holds the world; <see cref="MapPanel"/> and
/// <see cref="MapWings"/> put it behind web applications, each with an address of its own.
/// </summary>
internal sealed class PanelSimulation : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly TrafficLog _traffic;
    private readonly WorldAddresses _addresses = new();
    private Stage _stage;

    public PanelSimulation(PanelSimulationOptions options, TimeProvider time)
    {
        Options = options;
        _time = time;
        _traffic = new TrafficLog(time);
        _stage = SetUp();
    }

    /// <summary>What it was made with.</summary>
    public PanelSimulationOptions Options { get; }

    /// <summary>Called for every exchange, from any thread.</summary>
    public Action<PanelExchange>? Traffic
    {
        get => _traffic.Listener;
        set => _traffic.Listener = value;
    }

    /// <summary>nora (owner of the servers), adam (root administrator), mia (subuser of Survival).</summary>
    public IReadOnlyList<PanelPerson> People =>
        [.. World.Keys.Where(key => key.Kind == KeyKind.Account && key.Description == "PteroBot").Select(Person)];

    /// <summary>The administrator's application keys, and keys that are refused.</summary>
    public PanelKeys Keys
    {
        get
        {
            var mine = World.Keys.Where(key => key.Kind == KeyKind.Application).ToList();
            var other = World.IsPelican ? "ptlc_" : "pacc_";
            return new PanelKeys(
                mine[0].Token, mine[1].Token, other + World.Identities.Text("key of other software", 43), mine[0].Token[..5] + World.Identities.Text("revoked key", 43));
        }
    }

    /// <summary>The panel's address, without a trailing slash: Wings compares it with <c>Origin</c> letter by letter.</summary>
    public string PanelUrl => _addresses.Panel;

    /// <summary>Addresses of node-1 and node-2.</summary>
    public IReadOnlyList<string> NodeUrls => _addresses.Nodes;

    /// <summary>The state behind everything; hold <see cref="PanelWorld.Gate"/> while touching it.</summary>
    internal PanelWorld World => _stage.World;

    /// <summary>Every route that is answered, as method and path.</summary>
    internal IReadOnlyList<Http.Route> Routes => _stage.Router.Routes;

    /// <summary>Tells the world where it can be reached, once the listeners know their ports.</summary>
    public void UseAddresses(Uri panel, Uri node1, Uri node2)
    {
        lock (World.Gate)
        {
            _addresses.Panel = Plain(panel);
            (_addresses.Nodes[0], _addresses.Nodes[1]) = (Plain(node1), Plain(node2));
            foreach (var (node, address) in World.Nodes.Zip([node1, node2]))
                (node.Scheme, node.Fqdn, node.DaemonListen) = (address.Scheme, address.Host, address.Port);
        }
    }

    /// <summary>What the web server must be told: names of files stand in headers as they are, in UTF-8.</summary>
    public static void Configure(KestrelServerOptions kestrel) => kestrel.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;

    /// <summary>Answers every request of this application as the panel. Ends the pipeline.</summary>
    public void MapPanel(IApplicationBuilder app) => app.Run(context => _stage.Panel.AnswerAsync(context));

    /// <summary>Answers every request of this application as a Wings node (1 or 2). Ends the pipeline; switches websockets on.</summary>
    public void MapWings(IApplicationBuilder app, int node)
    {
        // Like Wings: no pings of its own.
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        app.Run(context => _stage.Wings.AnswerAsync(context, _stage.World.Nodes[node - 1]));
    }

    /// <summary>
    /// Switches a fault on. Targets <c>panel</c> and <c>wings</c>; kinds <c>status</c> (status, path, count), <c>html</c> (status, proxy: cloudflare or nginx),
    /// <c>slow</c> (ms), <c>hang</c>, <c>rateLimit</c> (retryAfter), <c>useUpCalls</c> (user), <c>drop</c> and <c>down</c> (node), <c>expireTokens</c>, <c>crashServer</c> (server, exitCode,
    /// outOfMemory), <c>failBackup</c> and <c>failInstall</c> (server; the next one), <c>loseImage</c> (image), <c>fillDisk</c> (server, mebibytes), <c>restart</c> (node),
    /// <c>transfer</c> (server, node), <c>suspend</c> (server), <c>twoFactor</c>, <c>debug</c>, <c>databaseDown</c>. Lasting ones take <c>path</c> (part of it) and <c>count</c> (how many calls).
    /// </summary>
    /// <returns>Null, or a sentence that says what is wrong with the request.</returns>
    public string? ApplyFault(string target, string kind, JsonObject? parameters)
    {
        lock (World.Gate)
            return (target, kind) == ("panel", "useUpCalls") ? _stage.Router.UseUpCalls((string?)parameters?["user"]) : _stage.Faults.Apply(target, kind, parameters ?? []);
    }

    /// <summary>Switches every fault off.</summary>
    public void ClearFaults()
    {
        lock (World.Gate)
            _stage.Faults.Clear();
    }

    /// <summary>Everything back to the first state: same keys, same identifiers, no faults, sockets closed.</summary>
    public void Reset()
    {
        var old = _stage;
        _stage = SetUp();
        old.End();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _stage.End();
        return ValueTask.CompletedTask;
    }

    private static string Plain(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private static PanelPerson Person(ApiKey key) =>
        new(key.Owner.Username, key.Owner.Username, key.Owner.Email, key.Owner.RootAdmin, key.Token);

    private Stage SetUp()
    {
        var world = new PanelWorld(Options, _time, _addresses);
        var board = new FaultBoard();
        var router = new Router(world, board);
        world.Clock.Every(TimeSpan.FromSeconds(1), () => WorldTick.Step(world));
        return new Stage(world, Options.Games ? StartGames(world) : null, router, new PanelEndpoint(world, router, board, _traffic), new WingsEndpoint(world, board, _traffic), new FaultSwitch(world, board));
    }

    private static GameFleet StartGames(PanelWorld world)
    {
        var games = new GameFleet(world);
        lock (world.Gate)
        {
            world.StateChanged += games.Step;
            games.Step();
        }
        // Servers come and go, move, and get other addresses.
        world.Clock.Every(TimeSpan.FromSeconds(1), games.Step);
        return games;
    }

    /// <summary>A world with what serves it; <see cref="Reset"/> replaces all of it at once.</summary>
    private sealed record Stage(PanelWorld World, GameFleet? Games, Router Router, PanelEndpoint Panel, WingsEndpoint Wings, FaultSwitch Faults)
    {
        public void End()
        {
            World.Clock.Dispose();
            lock (World.Gate)
            {
                Faults.Clear();
                World.Nodes.ForEach(node => node.Wings.DropSockets());
                Games?.Dispose();
            }
        }
    }
}
