using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Startup;

/// <summary>Variables and images for suggestions: they come with one answer of the panel.</summary>
internal sealed class StartupMemory(RoomShelf<EggVariable> variables, RoomShelf<ImageChoice> images) : IRoomMemory
{
    public ServerAction Action => ServerAction.ReadStartup;

    public Task<PanelException?> RenewAsync(ServerAccess server, TimeSpan maxAge) => variables.RenewAsync(server, maxAge, async found =>
    {
        var startup = await found.Background.Startup.GetAsync(found.Id);
        images.Put(found, StartupSearch.ImagesOf(startup));
        return startup.Variables;
    });
}
