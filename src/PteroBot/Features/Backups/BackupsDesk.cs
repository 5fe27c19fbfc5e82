using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rooms;

namespace PteroBot.Features.Backups;

/// <summary>Answers for commands and controls of <c>/backups</c> alike.</summary>
internal sealed class BackupsDesk(BackupBook book, BackupControl control, BackupWatch watch, RoomShelf<Backup> shelf, TimeProvider clock)
{
    public async Task<Decision<Reply>> ListAsync(Room room, int page, CancellationToken cancellationToken) =>
        BackupEmbeds.List(await book.ReadAsync(room, cancellationToken), page);

    public Task<Decision<Reply>> ShowAsync(Room room, string backup, CancellationToken cancellationToken) =>
        WithAsync(room, backup, card => BackupEmbeds.Card(card), cancellationToken);

    public async Task<Decision<BackupBegun>> CreateAsync(Room room, NewBackup wanted, CancellationToken cancellationToken)
    {
        if (wanted.IsLocked && !room.Access.May(ServerAction.DeleteBackup))
            return new NotGranted(ServerAction.DeleteBackup, room.Server.Name);
        try
        {
            return await control.CreateAsync(room, wanted, cancellationToken);
        }
        catch (PanelException failure) when (BackupTexts.Of(failure, clock.GetUtcNow()) is { } sentence)
        {
            return new Explained(sentence);
        }
    }

    /// <summary>How the making ended, as soon as it has.</summary>
    public async Task<Reply> EndAsync(BackupBegun begun, CancellationToken cancellationToken)
    {
        var end = await watch.BackupAsync(begun, cancellationToken);
        var told = BackupTexts.Ended(begun.Backup, end, begun.Room.Name);
        if (end is null)
            return told;
        shelf.Forget(begun.Access);
        return BackupEmbeds.Card(new BackupCard(begun.Room, end), told);
    }

    public Task<Decision<Reply>> DownloadAsync(Room room, string backup, CancellationToken cancellationToken) =>
        WithAsync(room, backup, async card => card.IsUsable
            ? BackupEmbeds.Link(card, await control.LinkAsync(card, cancellationToken))
            : new Explained(BackupTexts.Unusable(card.Backup)), cancellationToken);

    public Task<Decision<Reply>> ToggleLockAsync(Room room, string backup, CancellationToken cancellationToken) =>
        WithAsync(room, backup, async card =>
        {
            var now = await control.ToggleLockAsync(card, cancellationToken);
            return BackupEmbeds.Card(now, now.Backup.IsLocked ? "It is locked now." : "It is unlocked now.");
        }, cancellationToken);

    public Task<Decision<Reply>> AskDeleteAsync(Room room, string backup, CancellationToken cancellationToken) =>
        WithAsync(room, backup, card => card.Backup.IsLocked
            ? new Explained(BackupTexts.Locked(card.Backup))
            : BackupEmbeds.AskDelete(card, Confirmation.For(room.Actor.UserId, clock).On(BackupIds.Delete(card.Identifier, card.Backup.Uuid)), clock), cancellationToken);

    public Task<Decision<Reply>> DeleteAsync(Room room, string backup, CancellationToken cancellationToken) =>
        WithAsync(room, backup, async card =>
        {
            if (card.Backup.IsLocked)
                return new Explained(BackupTexts.Locked(card.Backup));
            await control.DeleteAsync(card, cancellationToken);
            return (Reply)$"{BackupTexts.Name(card.Backup)} of {room.Name} is deleted.";
        }, cancellationToken);

    public Task<Decision<Reply>> AskRestoreAsync(Room room, string backup, CancellationToken cancellationToken) =>
        WithAsync(room, backup, card => card.IsUsable
            ? BackupEmbeds.AskRestore(card, Confirmation.For(room.Actor.UserId, clock), clock)
            : new Explained(BackupTexts.Unusable(card.Backup)), cancellationToken);

    /// <summary>Begins it when the typed name is the server's.</summary>
    public async Task<Decision<BackupBegun>> RestoreAsync(Room room, RestoreOrder order, CancellationToken cancellationToken)
    {
        if (!(await book.FindAsync(room, order.Backup, cancellationToken)).TryGet(out var card, out var refusal))
            return refusal;
        if (!room.IsCalled(order.TypedName))
            return new Explained(BackupTexts.WrongName(room));
        if (!card.IsUsable)
            return new Explained(BackupTexts.Unusable(card.Backup));
        return await control.RestoreAsync(card, order.Truncate, cancellationToken);
    }

    /// <summary>How the restoration ended, as soon as it has.</summary>
    public async Task<Reply> EndOfRestorationAsync(BackupBegun begun, CancellationToken cancellationToken) =>
        BackupTexts.Restored(begun.Backup, await watch.RestorationAsync(begun, cancellationToken), begun.Room.Name);

    private Task<Decision<Reply>> WithAsync(Room room, string backup, Func<BackupCard, Decision<Reply>> answer, CancellationToken cancellationToken) =>
        WithAsync(room, backup, card => Task.FromResult(answer(card)), cancellationToken);

    private async Task<Decision<Reply>> WithAsync(Room room, string backup, Func<BackupCard, Task<Decision<Reply>>> answer, CancellationToken cancellationToken) =>
        (await book.FindAsync(room, backup, cancellationToken)).TryGet(out var card, out var refusal) ? await answer(card) : refusal;
}

/// <summary>A restoration, with the name that was typed to confirm it.</summary>
internal sealed record RestoreOrder(string Backup, bool Truncate, string TypedName);
