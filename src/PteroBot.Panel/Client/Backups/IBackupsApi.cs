using Refit;

namespace PteroBot.Panel.Client;

/// <summary>The backups of a server.</summary>
public interface IBackupsApi
{
    /// <summary>One page of them. Needs <see cref="Permissions.BackupRead"/>.</summary>
    [Get("/api/client/servers/{server}/backups")]
    Task<BackupPage> ListAsync(ServerId server, [Query] BackupQuery query, CancellationToken cancellationToken = default);

    /// <summary>Begins one; two in ten minutes are the usual limit. Needs <see cref="Permissions.BackupCreate"/>.</summary>
    [Post("/api/client/servers/{server}/backups")]
    Task<Backup> CreateAsync(ServerId server, [Body] NewBackup backup, CancellationToken cancellationToken = default);

    /// <summary>One of them. Needs <see cref="Permissions.BackupRead"/>.</summary>
    [Get("/api/client/servers/{server}/backups/{backup}")]
    Task<Backup> GetAsync(ServerId server, Guid backup, CancellationToken cancellationToken = default);

    /// <summary>A link that gives it, once, for 15 minutes (5 for backups in S3). Given for unfinished backups too: look at <see cref="Backup.State"/> first.
    /// Needs <see cref="Permissions.BackupDownload"/>.</summary>
    [Get("/api/client/servers/{server}/backups/{backup}/download")]
    Task<SignedUrl> DownloadAsync(ServerId server, Guid backup, CancellationToken cancellationToken = default);

    /// <summary>Locks an unlocked one and unlocks a locked one. Needs <see cref="Permissions.BackupDelete"/>.</summary>
    [Post("/api/client/servers/{server}/backups/{backup}/lock")]
    Task<Backup> ToggleLockAsync(ServerId server, Guid backup, CancellationToken cancellationToken = default);

    /// <summary>Puts its files back; the server must be off, and is closed meanwhile. Needs <see cref="Permissions.BackupRestore"/>.</summary>
    [Post("/api/client/servers/{server}/backups/{backup}/restore")]
    Task RestoreAsync(ServerId server, Guid backup, [Body] BackupRestoration restoration, CancellationToken cancellationToken = default);

    /// <summary>Deletes it, unless it is locked. Needs <see cref="Permissions.BackupDelete"/>.</summary>
    [Delete("/api/client/servers/{server}/backups/{backup}")]
    Task DeleteAsync(ServerId server, Guid backup, CancellationToken cancellationToken = default);
}
