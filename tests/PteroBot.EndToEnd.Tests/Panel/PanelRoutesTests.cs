using PteroBot.Sandbox.Panel;

namespace PteroBot.EndToEnd.Tests.Panel;

public sealed class PanelRoutesTests
{
    [Fact]
    public async Task All_69_client_and_42_application_routes_of_the_panel_are_there()
    {
        await using var panel = new PanelSimulation(new PanelSimulationOptions(), TimeProvider.System);

        var routes = panel.Routes.Select(route => (route.IsApplication, $"{route.Method} {route.Pattern}")).ToList();

        Assert.Distinct(routes);
        Assert.Equal(69, routes.Count(route => !route.IsApplication));
        Assert.Equal(42, routes.Count(route => route.IsApplication));
    }
}
