using PteroBot.Access;
using PteroBot.Panel;

namespace PteroBot.Rooms;

/// <summary>What the panel asks of somebody for an action on a server.</summary>
internal static class RoomRights
{
    /// <summary>The permission; null where everybody who sees the server may.</summary>
    public static string? Of(ServerAction action) => action switch
    {
        ServerAction.ReadBackups => Permissions.BackupRead,
        ServerAction.CreateBackup => Permissions.BackupCreate,
        ServerAction.DownloadBackup => Permissions.BackupDownload,
        ServerAction.RestoreBackup => Permissions.BackupRestore,
        ServerAction.DeleteBackup => Permissions.BackupDelete,
        ServerAction.ReadActivity => Permissions.ActivityRead,
        ServerAction.ReadStartup => Permissions.StartupRead,
        ServerAction.EditStartup => Permissions.StartupUpdate,
        ServerAction.ChooseImage => Permissions.StartupDockerImage,
        ServerAction.ReadDatabases => Permissions.DatabaseRead,
        ServerAction.CreateDatabase => Permissions.DatabaseCreate,
        ServerAction.ReadDatabasePassword => Permissions.DatabaseViewPassword,
        ServerAction.RotateDatabasePassword => Permissions.DatabaseUpdate,
        ServerAction.DeleteDatabase => Permissions.DatabaseDelete,
        ServerAction.ReadNetwork => Permissions.AllocationRead,
        ServerAction.AddAddress => Permissions.AllocationCreate,
        ServerAction.EditAddress => Permissions.AllocationUpdate,
        ServerAction.RemoveAddress => Permissions.AllocationDelete,
        ServerAction.ReadSubusers => Permissions.UserRead,
        ServerAction.InviteSubuser => Permissions.UserCreate,
        ServerAction.EditSubuser => Permissions.UserUpdate,
        ServerAction.RemoveSubuser => Permissions.UserDelete,
        ServerAction.Rename => Permissions.SettingsRename,
        ServerAction.Reinstall => Permissions.SettingsReinstall,
        _ => null,
    };
}
