namespace PteroBot.Sandbox.Panel;

/// <summary>
/// A simulated panel and its two nodes, listening on loopback: three small web servers around one <see cref="PanelSimulation"/>.
/// </summary>
internal sealed class PanelHost : IAsyncDisposable
{
    private readonly List<WebApplication> _applications = [];

    private PanelHost(PanelSimulation simulation) => Simulation = simulation;

    public PanelSimulation Simulation { get; }

    /// <summary>Listens at the port and the two after it; port 0 takes free ones.</summary>
    public static async Task<PanelHost> StartAsync(PanelSimulationOptions options, TimeProvider time, int port, CancellationToken ct)
    {
        var host = new PanelHost(new PanelSimulation(options, time));
        try
        {
            var panel = await host.ListenAsync(port, host.Simulation.MapPanel, ct);
            var node1 = await host.ListenAsync(port == 0 ? 0 : port + 1, app => host.Simulation.MapWings(app, 1), ct);
            var node2 = await host.ListenAsync(port == 0 ? 0 : port + 2, app => host.Simulation.MapWings(app, 2), ct);
            host.Simulation.UseAddresses(panel, node1, node2);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Simulation.DisposeAsync();
        foreach (var application in _applications)
            await application.DisposeAsync();
    }

    private async Task<Uri> ListenAsync(int port, Action<IApplicationBuilder> map, CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(PanelSimulation.Configure);
        var application = builder.Build();
        _applications.Add(application);
        map(application);
        await application.StartAsync(ct);
        return new Uri(application.Urls.First());
    }
}
