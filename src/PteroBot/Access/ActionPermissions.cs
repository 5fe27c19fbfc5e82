using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>What the panel asks of somebody for an action on a server.</summary>
internal static class ActionPermissions
{
    /// <summary>The permissions, the one that decides first; empty where everybody who sees the server may.</summary>
    public static IReadOnlyList<string> Of(ServerAction action) => action switch
    {
        ServerAction.Start => [Permissions.ControlStart],
        ServerAction.Restart => [Permissions.ControlRestart],
        ServerAction.Stop or ServerAction.Kill => [Permissions.ControlStop],
        ServerAction.Command => [Permissions.ControlConsole],
        ServerAction.ReadConsole => [Permissions.WebsocketConnect],
        ServerAction.ReadActivity => [Permissions.ActivityRead],
        ServerAction.ReadBackups => [Permissions.BackupRead],
        ServerAction.CreateBackup => [Permissions.BackupCreate],
        ServerAction.DownloadBackup => [Permissions.BackupDownload],
        ServerAction.RestoreBackup => [Permissions.BackupRestore],
        ServerAction.DeleteBackup => [Permissions.BackupDelete],
        ServerAction.ReadSchedules => [Permissions.ScheduleRead],
        ServerAction.CreateSchedule => [Permissions.ScheduleCreate],
        ServerAction.UpdateSchedule => [Permissions.ScheduleUpdate],
        ServerAction.DeleteSchedule => [Permissions.ScheduleDelete],
        ServerAction.ReadFiles => [Permissions.FileRead, Permissions.FileReadContent],
        ServerAction.ChangeFiles => [Permissions.FileUpdate, Permissions.FileCreate, Permissions.FileDelete, Permissions.FileArchive],
        ServerAction.ReadStartup => [Permissions.StartupRead],
        ServerAction.EditStartup => [Permissions.StartupUpdate],
        ServerAction.ChooseImage => [Permissions.StartupDockerImage],
        ServerAction.ReadDatabases => [Permissions.DatabaseRead],
        ServerAction.CreateDatabase => [Permissions.DatabaseCreate],
        ServerAction.ReadDatabasePassword => [Permissions.DatabaseViewPassword],
        ServerAction.RotateDatabasePassword => [Permissions.DatabaseUpdate],
        ServerAction.DeleteDatabase => [Permissions.DatabaseDelete],
        ServerAction.ReadNetwork => [Permissions.AllocationRead],
        ServerAction.AddAddress => [Permissions.AllocationCreate],
        ServerAction.EditAddress => [Permissions.AllocationUpdate],
        ServerAction.RemoveAddress => [Permissions.AllocationDelete],
        ServerAction.ReadSubusers => [Permissions.UserRead],
        ServerAction.InviteSubuser => [Permissions.UserCreate],
        ServerAction.EditSubuser => [Permissions.UserUpdate],
        ServerAction.RemoveSubuser => [Permissions.UserDelete],
        ServerAction.Rename => [Permissions.SettingsRename],
        ServerAction.Reinstall => [Permissions.SettingsReinstall],
        _ => [],
    };
}
