namespace PteroBot.Panel;

/// <summary>The names of what a subuser may be allowed.</summary>
public static class Permissions
{
#pragma warning disable CS1591 // The names say it; section by section as the panel groups them.
    public const string WebsocketConnect = "websocket.connect";

    public const string ControlConsole = "control.console";
    public const string ControlStart = "control.start";
    public const string ControlStop = "control.stop";
    public const string ControlRestart = "control.restart";

    public const string UserCreate = "user.create";
    public const string UserRead = "user.read";
    public const string UserUpdate = "user.update";
    public const string UserDelete = "user.delete";

    public const string FileCreate = "file.create";
    public const string FileRead = "file.read";
    public const string FileReadContent = "file.read-content";
    public const string FileUpdate = "file.update";
    public const string FileDelete = "file.delete";
    public const string FileArchive = "file.archive";
    public const string FileSftp = "file.sftp";

    public const string BackupCreate = "backup.create";
    public const string BackupRead = "backup.read";
    public const string BackupDelete = "backup.delete";
    public const string BackupDownload = "backup.download";
    public const string BackupRestore = "backup.restore";

    public const string AllocationRead = "allocation.read";
    public const string AllocationCreate = "allocation.create";
    public const string AllocationUpdate = "allocation.update";
    public const string AllocationDelete = "allocation.delete";

    public const string StartupRead = "startup.read";
    public const string StartupUpdate = "startup.update";
    public const string StartupDockerImage = "startup.docker-image";

    public const string DatabaseCreate = "database.create";
    public const string DatabaseRead = "database.read";
    public const string DatabaseUpdate = "database.update";
    public const string DatabaseDelete = "database.delete";
    public const string DatabaseViewPassword = "database.view_password";

    public const string ScheduleCreate = "schedule.create";
    public const string ScheduleRead = "schedule.read";
    public const string ScheduleUpdate = "schedule.update";
    public const string ScheduleDelete = "schedule.delete";

    public const string SettingsRename = "settings.rename";
    public const string SettingsReinstall = "settings.reinstall";

    public const string ActivityRead = "activity.read";
#pragma warning restore CS1591

    /// <summary>What a power signal needs. Killing needs the same as stopping.</summary>
    public static string For(PowerSignal signal) => signal switch
    {
        PowerSignal.Start => ControlStart,
        PowerSignal.Stop or PowerSignal.Kill => ControlStop,
        PowerSignal.Restart => ControlRestart,
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    };
}
