using Discord.Interactions;
using PteroBot.Interactions;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Backups;

/// <summary>The controls of <c>/backups</c>.</summary>
internal sealed class BackupButtons(BackupsDesk desk) : BotModule
{
    private const string Area = BackupIds.Area;

    [ComponentInteraction($"{Area}/page/*/*")]
    [Reply(ReplyKind.Update)]
    public Task PageAsync(string server, string page) => AnswerAsync(desk.ListAsync(Actor, server, NumberOf(page), Cancellation));

    [ComponentInteraction($"{Area}/again/*/*")]
    [Reply(ReplyKind.Update)]
    [Cooldown(2)]
    public Task AgainAsync(string server, string page) => AnswerAsync(desk.ListAsync(Actor, server, NumberOf(page), Cancellation));

    [ComponentInteraction($"{Area}/open/*")]
    [Reply(ReplyKind.Update)]
    public Task OpenAsync(string server) => AnswerAsync(desk.ShowAsync(Actor, server, Chosen.FirstOrDefault() ?? "", Cancellation));

    [ComponentInteraction($"{Area}/show/*/*")]
    [Reply(ReplyKind.Update)]
    public Task ShowAsync(string server, string backup) => AnswerAsync(desk.ShowAsync(Actor, server, backup, Cancellation));

    [ComponentInteraction($"{Area}/new/*")]
    [Reply(ReplyKind.Modal)]
    public Task NewAsync(string server) => OpenAsync(BackupModals.New(server));

    [ModalInteraction($"{Area}/create/*")]
    public Task CreateAsync(string server, SubmittedModal modal)
    {
        var name = Typed(BackupModals.NameField).Trim();
        return BackupProgress.CreateAsync(desk, Context, server, new NewBackup { Name = name.Length == 0 ? null : name, Ignored = Typed(BackupModals.IgnoredField) });
    }

    /// <summary>The link comes beside the card, in a message of its own.</summary>
    [ComponentInteraction($"{Area}/download/*/*")]
    public Task DownloadAsync(string server, string backup) => AnswerAsync(desk.DownloadAsync(Actor, server, backup, Cancellation));

    [ComponentInteraction($"{Area}/lock/*/*")]
    [Reply(ReplyKind.Update)]
    public Task LockAsync(string server, string backup) => AnswerAsync(desk.ToggleLockAsync(Actor, server, backup, Cancellation));

    [ComponentInteraction($"{Area}/askdelete/*/*")]
    [Reply(ReplyKind.Update)]
    public Task AskDeleteAsync(string server, string backup) => AnswerAsync(desk.AskDeleteAsync(Actor, server, backup, Cancellation));

    [ComponentInteraction($"{Area}/delete/*/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task DeleteAsync(string server, string backup, string confirmation) => AnswerAsync(desk.DeleteAsync(Actor, server, backup, Cancellation));

    [ComponentInteraction($"{Area}/askrestore/*/*")]
    [Reply(ReplyKind.Update)]
    public Task AskRestoreAsync(string server, string backup) => AnswerAsync(desk.AskRestoreAsync(Actor, server, backup, Cancellation));

    [ComponentInteraction($"{Area}/typerestore/*/*/*/*")]
    [Reply(ReplyKind.Modal)]
    [Confirmed]
    public Task TypeRestoreAsync(string server, string backup, string truncate, string confirmation) =>
        OpenAsync(BackupModals.Restore(CustomId.Of(Area, "restore", server, backup, truncate, confirmation), BackupIds.Truncates(truncate)));

    [ModalInteraction($"{Area}/restore/*/*/*/*")]
    [Reply(ReplyKind.Update)]
    [Confirmed]
    public Task RestoreAsync(string server, string backup, string truncate, string confirmation, SubmittedModal modal) =>
        BackupProgress.RestoreAsync(desk, Context, new RestoreOrder(server, backup, BackupIds.Truncates(truncate), Typed(BackupModals.ServerField)));

    [ComponentInteraction($"{Area}/leave")]
    [Reply(ReplyKind.Update)]
    public Task LeaveAsync() => ReplyAsync("It was left alone.");

    private static int NumberOf(string page) => int.TryParse(page, out var number) ? number : 1;
}
