namespace PteroBot.Access;

/// <summary>What somebody wants with a server. Own links leave the decision to the panel; grants are given per action.</summary>
internal enum ServerAction
{
    View,
    Start,
    Restart,
    Stop,
    Kill,
    Command,
    ReadBackups,
    CreateBackup,
    DownloadBackup,
    RestoreBackup,
    DeleteBackup,
    ReadSchedules,
    CreateSchedule,
    UpdateSchedule,
    DeleteSchedule,
    ReadConsole,
    ReadActivity,
    ReadFiles,
    ChangeFiles,
}
