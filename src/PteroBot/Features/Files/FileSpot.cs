using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Features.Files;

/// <summary>A path on a server that the person may use.</summary>
internal sealed record FileSpot(ServerAccess Server, ServerPath Path)
{
    /// <summary>The full uuid: with the short identifier the panel trims spaces from paths.</summary>
    public ServerId Id { get; } = new(Server.Server.Uuid.ToString());

    public FileSpot Folder => this with { Path = Path.Folder };

    public FileSpot At(ServerPath path) => this with { Path = path };
}
