using PteroBot.Access;
using PteroBot.Panel.Client;

namespace PteroBot.Rooms;

/// <summary>How many backups a server has of how many it may have, for places that ask nobody.</summary>
internal sealed class BackupCounts(RoomShelf<Backup> shelf)
{
    /// <summary>Such as <c>2/3</c>; null where this person has not seen them lately, or the server may have none.</summary>
    public string? Of(ServerAccess server) =>
        server.May(ServerAction.ReadBackups) && server.Server.BackupLimit is > 0 and var limit && shelf.Peek(server) is { } backups
            ? $"{Counted(backups)}/{limit}"
            : null;

    /// <summary>How many count against the limit: all that have not failed.</summary>
    public static int Counted(IReadOnlyList<Backup> backups) => backups.Count(backup => backup.State != BackupState.Failed);
}
