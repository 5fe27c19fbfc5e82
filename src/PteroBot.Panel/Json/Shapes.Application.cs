namespace PteroBot.Panel.Json;

internal static partial class Shapes
{
    private static IEnumerable<(Type Type, object Shape)> Application()
    {
        var json = ApplicationJson.Default;
        return
        [
            .. ItemAndPage(json.User),
            .. ItemAndPage(json.Node),
            Is(new BareShape<Panel.Application.NodeConfiguration, Panel.Application.NodeConfiguration>(json.NodeConfiguration, configuration => configuration)),
            .. ItemAndPage(json.Allocation),
            .. ItemAndPage(json.Location),
            .. ItemAndPage(json.Nest),
            .. ItemAndList(json.Egg),
            .. ItemAndPage(json.Server),
            .. ItemAndList(json.Database),
        ];
    }
}
