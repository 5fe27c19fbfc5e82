using System.Globalization;
using PteroBot.Panel;

namespace PteroBot.Features.Subusers;

/// <summary>The permissions that can be chosen, grouped as on the panel, and as a number for custom ids: a draft lives in its buttons.</summary>
internal static class Rights
{
    /// <summary>Group by group; the order is part of old custom ids, so that new ones go to the end.</summary>
    public static IReadOnlyList<RightGroup> Groups { get; } =
    [
        new("control", "Console and power", [new(Permissions.ControlConsole, "Send commands"), new(Permissions.ControlStart, "Start"), new(Permissions.ControlStop, "Stop and kill"), new(Permissions.ControlRestart, "Restart")]),
        new("user", "Subusers", [new(Permissions.UserCreate, "Invite others"), new(Permissions.UserRead, "See them"), new(Permissions.UserUpdate, "Change what they may do"), new(Permissions.UserDelete, "Remove them")]),
        new("file", "Files", [new(Permissions.FileCreate, "Create, write, upload, extract"), new(Permissions.FileRead, "List folders"), new(Permissions.FileReadContent, "Read and download"), new(Permissions.FileUpdate, "Rename, move, chmod"), new(Permissions.FileDelete, "Delete"), new(Permissions.FileArchive, "Make archives"), new(Permissions.FileSftp, "Log in over SFTP")]),
        new("backup", "Backups", [new(Permissions.BackupCreate, "Make"), new(Permissions.BackupRead, "List"), new(Permissions.BackupDelete, "Delete, lock, unlock"), new(Permissions.BackupDownload, "Download: that is all files"), new(Permissions.BackupRestore, "Restore: can wipe the files")]),
        new("allocation", "Network", [new(Permissions.AllocationRead, "See all addresses"), new(Permissions.AllocationCreate, "Take another"), new(Permissions.AllocationUpdate, "Set primary and notes"), new(Permissions.AllocationDelete, "Give one back")]),
        new("startup", "Startup", [new(Permissions.StartupRead, "See command and variables"), new(Permissions.StartupUpdate, "Change variables"), new(Permissions.StartupDockerImage, "Choose the image")]),
        new("database", "Databases", [new(Permissions.DatabaseCreate, "Create"), new(Permissions.DatabaseRead, "List"), new(Permissions.DatabaseUpdate, "Rotate passwords"), new(Permissions.DatabaseDelete, "Delete"), new(Permissions.DatabaseViewPassword, "See passwords")]),
        new("schedule", "Schedules", [new(Permissions.ScheduleCreate, "Create"), new(Permissions.ScheduleRead, "See"), new(Permissions.ScheduleUpdate, "Edit and run"), new(Permissions.ScheduleDelete, "Delete")]),
        new("settings", "Settings", [new(Permissions.SettingsRename, "Rename"), new(Permissions.SettingsReinstall, "Reinstall: can wipe the files")]),
        new("activity", "Activity", [new(Permissions.ActivityRead, "Read the log")]),
    ];

    private static readonly string[] Keys = [.. Groups.SelectMany(group => group.Rights.Select(right => right.Key))];

    /// <summary>The known ones among these as one number. Unknown ones are not in it: they are kept beside it.</summary>
    public static ulong Mask(PermissionSet permissions)
    {
        var mask = 0UL;
        for (var i = 0; i < Keys.Length; i++)
            if (permissions.Allows(Keys[i]))
                mask |= 1UL << i;
        return mask;
    }

    public static IEnumerable<string> Of(ulong mask) => Keys.Where((_, index) => (mask & (1UL << index)) != 0);

    public static ulong Mask(IEnumerable<string> keys) => Mask(new PermissionSet(keys));

    public static ulong Mask(RightGroup group) => Mask(group.Rights.Select(right => right.Key));

    /// <summary>What somebody has that nobody can choose here, such as permissions of a newer panel.</summary>
    public static IEnumerable<string> Unknown(PermissionSet permissions) =>
        permissions.Keys.Where(key => !Keys.Contains(key) && !Keys.Contains(key.Replace('-', '_')) && key is not ("*" or Permissions.WebsocketConnect));

    public static string Write(ulong mask) => mask.ToString("x", CultureInfo.InvariantCulture);

    public static ulong Read(string text) => ulong.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var mask) ? mask & Mask(Keys) : 0;
}

/// <summary>A group of permissions.</summary>
internal sealed record RightGroup(string Key, string Name, IReadOnlyList<Right> Rights);

/// <summary>A permission in plain words.</summary>
internal sealed record Right(string Key, string Text);

/// <summary>A set for a usual job; who takes it can go on from there.</summary>
internal sealed record ReadySet(string Key, string Name, ulong Mask)
{
    private static readonly string[] View = [Permissions.AllocationRead, Permissions.StartupRead, Permissions.ScheduleRead, Permissions.BackupRead, Permissions.FileRead, Permissions.ActivityRead];
    private static readonly string[] Operate = [.. View, Permissions.ControlConsole, Permissions.ControlStart, Permissions.ControlStop, Permissions.ControlRestart, Permissions.BackupCreate];

    public static IReadOnlyList<ReadySet> All { get; } =
    [
        new("viewer", "Viewer", Rights.Mask(View)),
        new("operator", "Operator", Rights.Mask(Operate)),
        new("moderator", "Moderator", Rights.Mask([.. Operate, Permissions.UserRead, Permissions.FileReadContent, Permissions.ScheduleUpdate])),
        new("builder", "Builder", Rights.Mask([.. Operate, Permissions.FileReadContent, Permissions.FileCreate, Permissions.FileUpdate, Permissions.FileDelete, Permissions.FileArchive,
            Permissions.FileSftp, Permissions.StartupUpdate, Permissions.BackupDownload])),
    ];

    public static ReadySet? Find(string key) => All.FirstOrDefault(set => set.Key == key);
}
