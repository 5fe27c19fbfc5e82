using System.Net;
using Microsoft.Extensions.Logging;
using PteroBot.Panel.Application;
using PteroBot.Panel.Client;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests;

/// <summary>The library with a stub in place of the network and a clock that the test moves.</summary>
internal sealed class Rig : IDisposable
{
    public static readonly PanelKey Key = PanelKey.Parse("ptlc_PlantedKey0PlantedSecretPlantedSecretPlante");

    public Rig(PanelOptions? options = null, ILoggerFactory? logs = null) =>
        Panels = new Panels(options ?? new PanelOptions { Retries = 0 }, Clock, logs, _ => Http);

    public StubHttp Http { get; } = new();

    public ManualClock Clock { get; } = new();

    public Panels Panels { get; }

    public static readonly PanelAddress Address = PanelAddress.Parse("panel.example.com");

    public PanelSettings Panel { get; init; } = new(Address) { Dialect = PanelDialect.Pterodactyl };

    public ClientApi Client => Panels.Client(Panel, Key);

    public ClientApi Background => Panels.Client(Panel, Key, PanelUse.Background);

    public ApplicationApi Application => Panels.Application(Panel, Key);

    public static readonly ServerId Server = new("7250dc0e");

    public Rig On(string method, string path, HttpStatusCode status, string? json = null, params (string Name, string Value)[] headers)
    {
        Http.On(method, path, status, json, headers);
        return this;
    }

    public Rig Ok(string path, string json) => On("GET", path, HttpStatusCode.OK, json);

    public void Dispose() => Panels.Dispose();
}
