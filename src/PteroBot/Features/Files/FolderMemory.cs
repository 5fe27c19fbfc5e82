using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Rooms;

namespace PteroBot.Features.Files;

/// <summary>The server's own folder for suggestions. What is in it leads on.</summary>
internal sealed class FolderMemory(FolderBook folders) : IRoomMemory
{
    public ServerAction Action => ServerAction.ReadFiles;

    public Task<PanelException?> RenewAsync(ServerAccess server, TimeSpan maxAge) => folders.RenewAsync(new FileSpot(server, ServerPath.Root), maxAge);
}
