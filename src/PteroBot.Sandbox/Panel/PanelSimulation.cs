using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Panel;

/// <summary>
/// A simulated panel 1.11.8 with two Wings nodes, in memory. One object holds the world; <see cref="MapPanel"/> and
/// <see cref="MapWings"/> put it behind web applications, each with an address of its own.
/// </summary>
internal sealed partial class PanelSimulation : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly List<string> _faults = [];

    public PanelSimulation(PanelSimulationOptions options, TimeProvider time)
    {
        Options = options;
        _time = time;
        People = [];
        Keys = new PanelKeys("", "", "", "");
    }

    /// <summary>What it was made with.</summary>
    public PanelSimulationOptions Options { get; }

    /// <summary>Called for every exchange, from any thread.</summary>
    public Action<PanelExchange>? Traffic { get; set; }

    /// <summary>nora (owner of the servers), adam (root administrator), mia (subuser of Survival).</summary>
    public IReadOnlyList<PanelPerson> People { get; private set; }

    /// <summary>The administrator's application keys, and keys that are refused.</summary>
    public PanelKeys Keys { get; private set; }

    /// <summary>The panel's address, without a trailing slash in its text: Wings compares it with <c>Origin</c> letter by letter.</summary>
    public string PanelUrl { get; private set; } = "http://127.0.0.1:5081";

    /// <summary>Addresses of node-1 and node-2.</summary>
    public IReadOnlyList<string> NodeUrls { get; private set; } = ["http://127.0.0.1:5082", "http://127.0.0.1:5083"];

    /// <summary>Tells the world where it can be reached, once the listeners know their ports.</summary>
    public void UseAddresses(Uri panel, Uri node1, Uri node2)
    {
        PanelUrl = Plain(panel);
        NodeUrls = [Plain(node1), Plain(node2)];
    }

    /// <summary>Answers every request of this application as the panel. Ends the pipeline.</summary>
    public void MapPanel(IApplicationBuilder app) => app.Run(AnswerAsPanelAsync);

    /// <summary>Answers every request of this application as a Wings node (1 or 2). Ends the pipeline; switches websockets on.</summary>
    public void MapWings(IApplicationBuilder app, int node)
    {
        app.UseWebSockets();
        app.Run(context => AnswerAsWingsAsync(context, node));
    }

    /// <summary>
    /// Switches a fault on. Targets <c>panel</c> and <c>wings</c>; kinds <c>status</c> (status, path, count), <c>html</c> (status, proxy),
    /// <c>slow</c> (ms), <c>hang</c>, <c>rateLimit</c> (retryAfter), <c>drop</c>, <c>down</c> (node), <c>expireTokens</c>, <c>crashServer</c> (server),
    /// <c>suspend</c> (server), <c>twoFactor</c>.
    /// </summary>
    /// <returns>Null, or a sentence that says what is wrong with the request.</returns>
    public string? ApplyFault(string target, string kind, JsonObject? parameters) 
    {
        _faults.Add($"{target}/{kind}");
        return null;
    }

    /// <summary>Switches every fault off.</summary>
    public void ClearFaults() => _faults.Clear();

    /// <summary>Everything back to the first state: same keys, same identifiers, no faults, sockets closed.</summary>
    public void Reset() => ClearFaults();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Plain(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private Task AnswerAsPanelAsync(HttpContext context) => Task.CompletedTask;

    private async Task AnswerAsWingsAsync(HttpContext context, int node) => await context.Response.WriteAsync($"{node} {_time.GetUtcNow()}");
}
