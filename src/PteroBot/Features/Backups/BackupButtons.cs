using Discord.Interactions;
using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Backups;

/// <summary>The controls of <c>/backups</c>.</summary>
internal sealed class BackupButtons(BackupsDesk desk, RoomDoor door) : RoomModule(door)
{
    private const string Area = BackupIds.Area;

    /// <summary>From a card, which stays as it is.</summary>
    [ComponentInteraction($"{Area}/{Shortcut.Enter}/*")]
    public Task EnterAsync(string server) => InRoomAsync(server, ServerAction.ReadBackups, room => desk.ListAsync(room, 1, Cancellation));

    [ComponentInteraction($"{Area}/page/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string server, string page) => InRoomAsync(server, ServerAction.ReadBackups, room => desk.ListAsync(room, PageButtons.NumberOf(page), Cancellation));

    [ComponentInteraction($"{Area}/again/*/*")]
    [Reply(ReplyKind.Update)]
    [Cooldown(2)]
    public Task AgainAsync(string server, string page) => InRoomAsync(server, ServerAction.ReadBackups, room => desk.ListAsync(room, PageButtons.NumberOf(page), Cancellation));

    [ComponentInteraction($"{Area}/open/*")]
    [Reply(ReplyKind.Update)]
    public Task OpenAsync(string server) => InRoomAsync(server, ServerAction.ReadBackups, room => desk.ShowAsync(room, Chosen.FirstOrDefault() ?? "", Cancellation));

    [ComponentInteraction($"{Area}/show/*/*")]
    [Reply(ReplyKind.Update)]
    public Task ShowAsync(string server, string backup) => InRoomAsync(server, ServerAction.ReadBackups, room => desk.ShowAsync(room, backup, Cancellation));

    [ComponentInteraction($"{Area}/new/*")]
    [Reply(ReplyKind.Modal)]
    public Task NewAsync(string server) => OpenAsync(BackupModals.New(server));

    [ModalInteraction($"{Area}/create/*")]
    public Task CreateAsync(string server, SubmittedModal modal)
    {
        var name = Typed(BackupModals.NameField).Trim();
        var wanted = new NewBackup { Name = name.Length == 0 ? null : name, Ignored = Typed(BackupModals.IgnoredField) };
        return InRoomAsync(server, ServerAction.CreateBackup, room => BackupProgress.CreateAsync(desk, Context, room, wanted));
    }

    /// <summary>The link comes beside the card, in a message of its own.</summary>
    [ComponentInteraction($"{Area}/download/*/*")]
    public Task DownloadAsync(string server, string backup) => InRoomAsync(server, ServerAction.DownloadBackup, room => desk.DownloadAsync(room, backup, Cancellation));

    [ComponentInteraction($"{Area}/lock/*/*")]
    [Reply(ReplyKind.Update)]
    public Task LockAsync(string server, string backup) => InRoomAsync(server, ServerAction.DeleteBackup, room => desk.ToggleLockAsync(room, backup, Cancellation));

    [ComponentInteraction($"{Area}/askdelete/*/*")]
    [Reply(ReplyKind.Update)]
    public Task AskDeleteAsync(string server, string backup) => InRoomAsync(server, ServerAction.DeleteBackup, room => desk.AskDeleteAsync(room, backup, Cancellation));

    [ComponentInteraction($"{Area}/delete/*/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task DeleteAsync(string server, string backup, string confirmation) => InRoomAsync(server, ServerAction.DeleteBackup, room => desk.DeleteAsync(room, backup, Cancellation));

    [ComponentInteraction($"{Area}/askrestore/*/*")]
    [Reply(ReplyKind.Update)]
    public Task AskRestoreAsync(string server, string backup) => InRoomAsync(server, ServerAction.RestoreBackup, room => desk.AskRestoreAsync(room, backup, Cancellation));

    [ComponentInteraction($"{Area}/typerestore/*/*/*/*")]
    [Reply(ReplyKind.Modal)]
    [Confirmed]
    public Task TypeRestoreAsync(string server, string backup, string truncate, string confirmation) =>
        OpenAsync(BackupModals.Restore(CustomId.Of(Area, "restore", server, backup, truncate, confirmation), BackupIds.Truncates(truncate)));

    [ModalInteraction($"{Area}/restore/*/*/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task RestoreAsync(string server, string backup, string truncate, string confirmation, SubmittedModal modal) =>
        InRoomAsync(server, ServerAction.RestoreBackup, room =>
            BackupProgress.RestoreAsync(desk, Context, room, new RestoreOrder(backup, BackupIds.Truncates(truncate), Typed(BackupModals.ServerField))));

    [ComponentInteraction($"{Area}/leave")]
    [Reply(ReplyKind.Update)]
    public Task LeaveAsync() => ReplyAsync("It was left alone.");
}
