using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Backups;

/// <summary><c>/backups</c>.</summary>
[Group("backups", "Backups of a server's files")]
internal sealed class BackupsModule(BackupsDesk desk, RoomDoor door) : RoomModule(door)
{
    private const string BackupText = "The backup";

    [SlashCommand("list", "Backups with sizes and age; open one to download, lock, restore or delete it")]
    public Task ListAsync([Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server) =>
        InRoomAsync(server, ServerAction.ReadBackups, room => desk.ListAsync(room, 1, Cancellation));

    [SlashCommand("create", "Make a backup, and hear when it is finished")]
    public Task CreateAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("name", "What it is called; made from the time when left out")][MaxLength(BackupModals.MaxName)] string? name = null,
        [Summary("ignore", "What to leave out, with spaces in between: *.log cache/")][MaxLength(BackupModals.MaxIgnored)] string? ignore = null,
        [Summary("lock", "Whether it is locked from the start, so that it cannot be deleted")] bool isLocked = false)
    {
        var wanted = new NewBackup { Name = NullIfEmpty(name), Ignored = string.Join('\n', (ignore ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)), IsLocked = isLocked };
        return InRoomAsync(server, ServerAction.CreateBackup, room => BackupProgress.CreateAsync(desk, Context, room, wanted));
    }

    [SlashCommand("download", "Get a link to a backup; it works once")]
    public Task DownloadAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("backup", BackupText)][Autocomplete(typeof(BackupAutocomplete))][MaxLength(191)] string backup) =>
        InRoomAsync(server, ServerAction.DownloadBackup, room => desk.DownloadAsync(room, backup, Cancellation));

    [SlashCommand("lock", "Lock a backup, so that it cannot be deleted, or unlock it")]
    public Task LockAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("backup", BackupText)][Autocomplete(typeof(BackupAutocomplete))][MaxLength(191)] string backup) =>
        InRoomAsync(server, ServerAction.DeleteBackup, room => desk.ToggleLockAsync(room, backup, Cancellation));

    [SlashCommand("restore", "Put the files of a backup back; asks first")]
    public Task RestoreAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("backup", BackupText)][Autocomplete(typeof(BackupAutocomplete))][MaxLength(191)] string backup) =>
        InRoomAsync(server, ServerAction.RestoreBackup, room => desk.AskRestoreAsync(room, backup, Cancellation));

    [SlashCommand("delete", "Delete a backup; asks first")]
    public Task DeleteAsync(
        [Summary("server", ServerText)][Autocomplete(typeof(ServerAutocomplete))][MaxLength(MaxServer)] string server,
        [Summary("backup", BackupText)][Autocomplete(typeof(BackupAutocomplete))][MaxLength(191)] string backup) =>
        InRoomAsync(server, ServerAction.DeleteBackup, room => desk.AskDeleteAsync(room, backup, Cancellation));

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
