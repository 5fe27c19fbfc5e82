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
    private static readonly TimeSpan BetweenTidyings = TimeSpan.FromMinutes(1);

    private readonly PanelOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Func<PanelSettings, HttpMessageHandler>? _transport;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private readonly KeyScopes _scopes;
    private readonly ConcurrentDictionary<PanelSettings, Lazy<PanelConnection>> _connections = new();
    private long _lastTidied;

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
        _lastTidied = _clock.GetTimestamp();
    }

    /// <inheritdoc/>
    public ClientApi Client(PanelSettings panel, PanelKey key, PanelUse use = PanelUse.Interactive) => new(Source(panel, key, use, isApplication: false));

    /// <inheritdoc/>
    public ClientApi Client(PanelSettings panel, PanelKey key, CallGate gate, PanelUse use = PanelUse.Interactive) => new(Source(panel, key, use, isApplication: false, gate));

    /// <inheritdoc/>
    public ApplicationApi Application(PanelSettings panel, PanelKey key, PanelUse use = PanelUse.Interactive) => new(Source(panel, key, use, isApplication: true));

    /// <inheritdoc/>
    public async Task<KeyReport> InspectAsync(PanelSettings panel, PanelKey key, CancellationToken cancellationToken = default)
    {
        var report = await new KeyInspector(Client(panel, key), Application(panel, key)).InspectAsync(cancellationToken);
        if (report.Account is not { } account)
            return report;
        _scopes.Learn(panel.Address, KeyName.Of(key), account.StableId);
        Connection(panel).Traits.Dialect = report.Dialect;
        return report;
    }

    /// <summary>How much is remembered at present: panels, keys, budgets.</summary>
    internal int Remembered => _scopes.Count + _connections.Count + _connections.Values.Sum(c => c.Value.KeyCount);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var connection in _connections.Values)
            if (connection.IsValueCreated)
                connection.Value.Dispose();
    }

    private KeyApi Source(PanelSettings panel, PanelKey key, PanelUse use, bool isApplication, CallGate? gate = null)
    {
        TidyWhenDue();
        var connection = Connection(panel);
        if (PanelDialect.ToldBy(key) is { } told)
            connection.Traits.Dialect = told;
        var name = KeyName.Of(key, isApplication);
        if (key.Owner is { } owner)
            _scopes.Learn(panel.Address, name, owner);
        return new KeyApi(new CallScope(panel, name, use, connection, _scopes, _options, _clock, _logger), key, _pipeline, gate);
    }

    // However the panel is called, the connections are the same.
    private PanelConnection Connection(PanelSettings panel)
    {
        var connection = _connections.GetOrAdd(panel with { Dialect = null }, p => new Lazy<PanelConnection>(() => new PanelConnection(p, _options, _clock, _transport))).Value;
        connection.Touch();
        return connection;
    }

    private void TidyWhenDue()
    {
        var last = Interlocked.Read(ref _lastTidied);
        var now = _clock.GetTimestamp();
        if (_clock.GetElapsedTime(last, now) >= BetweenTidyings && Interlocked.CompareExchange(ref _lastTidied, now, last) == last)
            Tidy();
    }

    private void Tidy()
    {
        _scopes.Tidy();
        foreach (var (panel, connection) in _connections)
            if (!connection.Value.IsForgotten)
                connection.Value.Tidy();
            else
                // Not disposed: somebody may hold an API of it and come back. Idle connections close by themselves, the rest is garbage.
                _connections.TryRemove(new(panel, connection));
    }
}
