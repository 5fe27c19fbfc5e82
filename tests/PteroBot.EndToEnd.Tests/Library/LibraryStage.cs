using PteroBot.EndToEnd.Tests.Panel;
using PteroBot.Panel;
using PteroBot.Panel.Application;
using PteroBot.Panel.Client;
using PteroBot.Sandbox.Panel;

namespace PteroBot.EndToEnd.Tests.Library;

/// <summary>The panel library in front of the simulated panel, over real HTTP.</summary>
internal sealed class LibraryStage : IAsyncDisposable
{
    private readonly PanelStage _stage;
    private readonly Panels _panels = new(new PanelOptions { AllowPrivate = true });

    private LibraryStage(PanelStage stage) => _stage = stage;

    public PanelSettings Panel => new(PanelAddress.Parse(_stage.Panel.PanelUrl));

    /// <summary>What is really so on the panel and its nodes, without asking them.</summary>
    public PanelSimulation Simulation => _stage.Panel;

    public PteroBot.Sandbox.Panel.World.Server Survival => Simulation.World.Servers.Single(s => s.Name == "Survival");

    public ClientApi Nora => _panels.Client(Panel, Key("nora"));

    public ClientApi Adam => _panels.Client(Panel, Key("adam"));

    public ApplicationApi Admin => _panels.Application(Panel, Key("full"));

    public static async Task<LibraryStage> StartAsync(PanelFlavour flavour = PanelFlavour.Pterodactyl) =>
        new(await PanelStage.StartAsync(new PanelSimulationOptions { Speed = 50, Flavour = flavour }));

    /// <summary>Waits, in real time, until something has come true on the panel; its nodes take their time.</summary>
    public static async Task UntilAsync(Func<bool> isTrue, string what)
    {
        for (var i = 0; i < 1000 && !isTrue(); i++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.True(isTrue(), what);
    }

    public PanelKey Key(string who) => PanelKey.Parse(_stage.Key(who));

    public Task<KeyReport> InspectAsync(string who) => _panels.InspectAsync(Panel, Key(who));

    public async ValueTask DisposeAsync()
    {
        _panels.Dispose();
        await _stage.DisposeAsync();
    }
}
