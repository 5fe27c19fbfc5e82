using Microsoft.Extensions.Logging;
using PteroBot.Panel.Application;
using PteroBot.Panel.Client;

namespace PteroBot.Panel;

/// <summary>Connections to any number of panels. One instance for the whole process: connections and request budgets live here.</summary>
/// <param name="options">What holds for all panels; defaults when null.</param>
/// <param name="clock">The system's clock when null.</param>
/// <param name="logs">Nothing is logged when null.</param>
/// <param name="transport">Replaces the network, for tests.</param>
public sealed class Panels(PanelOptions? options = null, TimeProvider? clock = null, ILoggerFactory? logs = null, Func<PanelSettings, HttpMessageHandler>? transport = null)
    : IPanels, IDisposable
{
    /// <inheritdoc/>
    public ClientApi Client(PanelSettings panel, PanelKey key, PanelUse use = PanelUse.Interactive) => throw new InvalidOperationException();

    /// <inheritdoc/>
    public ApplicationApi Application(PanelSettings panel, PanelKey key, PanelUse use = PanelUse.Interactive) => throw new InvalidOperationException();

    /// <inheritdoc/>
    public Task<KeyReport> InspectAsync(PanelSettings panel, PanelKey key, CancellationToken cancellationToken = default) => throw new InvalidOperationException();

    /// <inheritdoc/>
    public void Dispose() => _ = (options, clock, logs, transport);
}
