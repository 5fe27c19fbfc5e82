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

    public ClientApi Nora => _panels.Client(Panel, Key("nora"));

    public ClientApi Adam => _panels.Client(Panel, Key("adam"));

    public ApplicationApi Admin => _panels.Application(Panel, Key("full"));

    public static async Task<LibraryStage> StartAsync(PanelFlavour flavour = PanelFlavour.Pterodactyl) =>
        new(await PanelStage.StartAsync(new PanelSimulationOptions { Speed = 50, Flavour = flavour }));

    public PanelKey Key(string who) => PanelKey.Parse(_stage.Key(who));

    public Task<KeyReport> InspectAsync(string who) => _panels.InspectAsync(Panel, Key(who));

    public async ValueTask DisposeAsync()
    {
        _panels.Dispose();
        await _stage.DisposeAsync();
    }
}
