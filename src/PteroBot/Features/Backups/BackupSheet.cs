using PteroBot.Access;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Backups;

/// <summary>The backups of a server, newest first, for the person in the room.</summary>
internal sealed record BackupSheet(Room Room, IReadOnlyList<Backup> Backups)
{
    /// <summary>0 is none.</summary>
    public int Limit => Room.Limits.Backups ?? 0;

    /// <summary>How many count against the limit: all that have not failed.</summary>
    public int Counted => BackupCounts.Counted(Backups);

    /// <summary>Why no other backup can be made now; null when one can.</summary>
    public string? WhyNoNew => this switch
    {
        _ when RoomTexts.Lacking(Room, ServerAction.CreateBackup) is { } lacking => lacking,
        { Limit: <= 0 } => "This server may have no backups. An administrator of the panel sets how many.",
        _ when Counted >= Limit => $"The limit of {Words.Count(Limit, "backup")} is reached. Delete one to make room for another.",
        _ => null,
    };
}

/// <summary>One backup of a server, for the person in the room.</summary>
internal sealed record BackupCard(Room Room, Backup Backup)
{
    public string Identifier => Room.Identifier;

    public bool IsUsable => Backup.State == BackupState.Finished;

    public bool May(ServerAction action) => Room.Allows(action);
}

/// <summary>A backup that was begun, or put back, and has not ended yet.</summary>
internal sealed record BackupBegun(Room Room, Backup Backup)
{
    public ServerAccess Access => Room.Access;
}
