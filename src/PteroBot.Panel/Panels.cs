using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using PteroBot.Panel.Application;
using PteroBot.Panel.Client;
using PteroBot.Panel.Http;

namespace PteroBot.Panel;

/// <summary>Connections to any number of panels. One instance for the whole process: connections and request budgets live here.</summary>
public sealed class Panels : IPanels, IDisposable
{
    private readonly PanelOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Func<PanelSettings, HttpMessageHandler>? _transport;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private readonly KeyScopes _scopes;
    private readonly ConcurrentDictionary<PanelSettings, Lazy<PanelConnection>> _connections = new();

    /// <summary>Everything is optional.</summary>
    /// <param name="options">What holds for all panels; defaults when null.</param>
    /// <param name="clock">The system's clock when null.</param>
    /// <param name="logs">Nothing is logged when null.</param>
    /// <param name="transport">Replaces the network, for tests.</param>
    public Panels(PanelOptions? options = null, TimeProvider? clock = null, ILoggerFactory? logs = null, Func<PanelSettings, HttpMessageHandler>? transport = null)
    {
        _options = options ?? new PanelOptions();
        _clock = clock ?? TimeProvider.System;
        _logger = logs?.CreateLogger("PteroBot.Panel") ?? NullLogger.Instance;
        _transport = transport;
        _pipeline = CallPipeline.Build(_options, _clock);
        _scopes = new KeyScopes(_clock);
    }

    /// <inheritdoc/>
    public ClientApi Client(PanelSettings panel, PanelKey key, PanelUse use = PanelUse.Interactive) => new(Source(panel, key, use, isApplication: false));

    /// <inheritdoc/>
    public ApplicationApi Application(PanelSettings panel, PanelKey key, PanelUse use = PanelUse.Interactive) => new(Source(panel, key, use, isApplication: true));

    /// <inheritdoc/>
    public async Task<KeyReport> InspectAsync(PanelSettings panel, PanelKey key, CancellationToken cancellationToken = default)
    {
        var report = await new KeyInspector(Client(panel, key), Application(panel, key)).InspectAsync(cancellationToken);
        if (report.Account is { } account)
            _scopes.Learn(panel.Address, key, account.StableId);
        return report;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var connection in _connections.Values)
            if (connection.IsValueCreated)
                connection.Value.Dispose();
    }

    private KeyApi Source(PanelSettings panel, PanelKey key, PanelUse use, bool isApplication)
    {
        var dialect = panel.Dialect ?? PanelDialect.Of(key);
        var scope = new CallScope(panel, use, _options, _clock, _logger);
        var budget = _scopes.Budget(panel.Address, key, isApplication, isApplication ? dialect.ApplicationCallsPerMinute : dialect.ClientCallsPerMinute);
        return new KeyApi(scope, key, Connection(panel), budget, _scopes.Reads(panel, key), _pipeline);
    }

    private PanelConnection Connection(PanelSettings panel) =>
        _connections.GetOrAdd(panel, p => new Lazy<PanelConnection>(() => new PanelConnection(p, _options, _transport))).Value;
}
