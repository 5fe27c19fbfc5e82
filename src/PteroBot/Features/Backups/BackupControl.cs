using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Backups;

/// <summary>Changes backups, under a record, with the person's own rights.</summary>
internal sealed class BackupControl(AuditLog audit, RoomShelf<Backup> shelf)
{
    /// <exception cref="PanelException">The panel refused.</exception>
    public async Task<BackupBegun> CreateAsync(Room room, NewBackup wanted, CancellationToken cancellationToken)
    {
        var backup = await audit.ChangeAsync(room.Access, "backup.create", wanted.Name, token => room.Client.Backups.CreateAsync(room.Id, wanted, token), cancellationToken);
        shelf.Forget(room.Access);
        return new BackupBegun(room, backup);
    }

    /// <summary>A link that gives all of the server's files: that it was made is recorded, too.</summary>
    public Task<SignedUrl> LinkAsync(BackupCard card, CancellationToken cancellationToken) =>
        audit.ChangeAsync(card.Room.Access, "backup.download", card.Backup.Name,
            token => card.Room.Client.Backups.DownloadAsync(card.Room.Id, card.Backup.Uuid, token), cancellationToken);

    public async Task<BackupCard> ToggleLockAsync(BackupCard card, CancellationToken cancellationToken)
    {
        var action = card.Backup.IsLocked ? "backup.unlock" : "backup.lock";
        var backup = await audit.ChangeAsync(card.Room.Access, action, card.Backup.Name,
            token => card.Room.Client.Backups.ToggleLockAsync(card.Room.Id, card.Backup.Uuid, token), cancellationToken);
        shelf.Forget(card.Room.Access);
        return card with { Backup = backup };
    }

    public async Task<BackupBegun> RestoreAsync(BackupCard card, bool truncate, CancellationToken cancellationToken)
    {
        await audit.ChangeAsync(card.Room.Access, truncate ? "backup.restore-emptied" : "backup.restore", card.Backup.Name,
            token => card.Room.Client.Backups.RestoreAsync(card.Room.Id, card.Backup.Uuid, new BackupRestoration(truncate), token), cancellationToken);
        return new BackupBegun(card.Room, card.Backup);
    }

    public async Task DeleteAsync(BackupCard card, CancellationToken cancellationToken)
    {
        await audit.ChangeAsync(card.Room.Access, "backup.delete", card.Backup.Name,
            token => card.Room.Client.Backups.DeleteAsync(card.Room.Id, card.Backup.Uuid, token), cancellationToken);
        shelf.Forget(card.Room.Access);
    }
}
