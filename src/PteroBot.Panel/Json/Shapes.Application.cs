namespace PteroBot.Panel.Json;

internal static partial class Shapes
{
    private static IEnumerable<(Type Type, object Shape)> Application() =>
    [
        .. ItemAndPage(Json.AppServer),
    ];
}
