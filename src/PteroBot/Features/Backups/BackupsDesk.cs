using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.Rendering;
using PteroBot.Rooms;

namespace PteroBot.Features.Backups;

/// <summary>Answers for commands and controls of <c>/backups</c> alike; who may do it is asked at each.</summary>
internal sealed class BackupsDesk(AccessControl access, BackupBook book, BackupControl control, BackupWatch watch, RoomShelf<Backup> shelf, TimeProvider clock)
{
    public async Task<Decision<Reply>> ListAsync(Actor actor, string server, int page, CancellationToken cancellationToken) =>
        (await access.ServerAsync(actor, server, ServerAction.ReadBackups, cancellationToken)).TryGet(out var open, out var refusal)
            ? BackupEmbeds.List(await book.ReadAsync(open, cancellationToken), page)
            : refusal;

    public Task<Decision<Reply>> ShowAsync(Actor actor, string server, string backup, CancellationToken cancellationToken) =>
        WithAsync(actor, server, backup, ServerAction.ReadBackups, card => BackupEmbeds.Card(card), cancellationToken);

    public async Task<Decision<BackupBegun>> CreateAsync(Actor actor, string server, NewBackup wanted, CancellationToken cancellationToken)
    {
        if (!(await access.ServerAsync(actor, server, ServerAction.CreateBackup, cancellationToken)).TryGet(out var open, out var refusal))
            return refusal;
        if (wanted.IsLocked && !open.May(ServerAction.DeleteBackup))
            return new NotGranted(ServerAction.DeleteBackup, open.Server.Name);
        try
        {
            return await control.CreateAsync(open, wanted, cancellationToken);
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
        var told = BackupTexts.Ended(begun.Backup, end, begun.Access.Server.Name);
        if (end is null)
            return told;
        shelf.Forget(begun.Access);
        var server = await begun.Access.LookAsync(cancellationToken);
        return BackupEmbeds.Card(new BackupCard(begun.Access, server, end), told);
    }

    public Task<Decision<Reply>> DownloadAsync(Actor actor, string server, string backup, CancellationToken cancellationToken) =>
        WithAsync(actor, server, backup, ServerAction.DownloadBackup, async card => card.IsUsable
            ? BackupEmbeds.Link(card, await control.LinkAsync(card, cancellationToken))
            : new Explained(BackupTexts.Unusable(card.Backup)), cancellationToken);

    public Task<Decision<Reply>> ToggleLockAsync(Actor actor, string server, string backup, CancellationToken cancellationToken) =>
        WithAsync(actor, server, backup, ServerAction.DeleteBackup, async card =>
        {
            var now = await control.ToggleLockAsync(card, cancellationToken);
            return BackupEmbeds.Card(now, now.Backup.IsLocked ? "It is locked now." : "It is unlocked now.");
        }, cancellationToken);

    public Task<Decision<Reply>> AskDeleteAsync(Actor actor, string server, string backup, CancellationToken cancellationToken) =>
        WithAsync(actor, server, backup, ServerAction.DeleteBackup, card => card.Backup.IsLocked
            ? new Explained(BackupTexts.Locked(card.Backup))
            : BackupEmbeds.AskDelete(card, Confirmation.For(actor.UserId, clock).On(BackupIds.Delete(card.Identifier, card.Backup.Uuid)), clock), cancellationToken);

    public Task<Decision<Reply>> DeleteAsync(Actor actor, string server, string backup, CancellationToken cancellationToken) =>
        WithAsync(actor, server, backup, ServerAction.DeleteBackup, async card =>
        {
            if (card.Backup.IsLocked)
                return new Explained(BackupTexts.Locked(card.Backup));
            await control.DeleteAsync(card, cancellationToken);
            return (Reply)$"{BackupTexts.Name(card.Backup)} of **{Outside.Text(card.Server.Name)}** is deleted.";
        }, cancellationToken);

    public Task<Decision<Reply>> AskRestoreAsync(Actor actor, string server, string backup, CancellationToken cancellationToken) =>
        WithAsync(actor, server, backup, ServerAction.RestoreBackup, card => card.IsUsable
            ? BackupEmbeds.AskRestore(card, Confirmation.For(actor.UserId, clock), clock)
            : new Explained(BackupTexts.Unusable(card.Backup)), cancellationToken);

    /// <summary>Begins it when the typed name is the server's.</summary>
    public async Task<Decision<BackupBegun>> RestoreAsync(Actor actor, RestoreOrder order, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(actor, order.Server, order.Backup, ServerAction.RestoreBackup, cancellationToken)).TryGet(out var card, out var refusal))
            return refusal;
        if (!IsName(order.TypedName, card.Server.Name))
            return new Explained(BackupTexts.WrongName(card.Server.Name));
        if (!card.IsUsable)
            return new Explained(BackupTexts.Unusable(card.Backup));
        return await control.RestoreAsync(card, order.Truncate, cancellationToken);
    }

    /// <summary>How the restoration ended, as soon as it has.</summary>
    public async Task<Reply> EndOfRestorationAsync(BackupBegun begun, CancellationToken cancellationToken) =>
        BackupTexts.Restored(begun.Backup, await watch.RestorationAsync(begun, cancellationToken), begun.Access.Server.Name);

    // As it is shown: nobody can type what is invisible.
    private static bool IsName(string typed, string name) =>
        Outside.Plain(typed, BackupModals.MaxName).Equals(Outside.Plain(name, BackupModals.MaxName), StringComparison.OrdinalIgnoreCase);

    private async Task<Decision<BackupCard>> FindAsync(Actor actor, string server, string backup, ServerAction action, CancellationToken cancellationToken) =>
        (await access.ServerAsync(actor, server, action, cancellationToken)).TryGet(out var open, out var refusal)
            ? await book.FindAsync(open, backup, cancellationToken)
            : refusal;

    private Task<Decision<Reply>> WithAsync(
        Actor actor, string server, string backup, ServerAction action, Func<BackupCard, Decision<Reply>> answer, CancellationToken cancellationToken) =>
        WithAsync(actor, server, backup, action, card => Task.FromResult(answer(card)), cancellationToken);

    private async Task<Decision<Reply>> WithAsync(
        Actor actor, string server, string backup, ServerAction action, Func<BackupCard, Task<Decision<Reply>>> answer, CancellationToken cancellationToken) =>
        (await FindAsync(actor, server, backup, action, cancellationToken)).TryGet(out var card, out var refusal) ? await answer(card) : refusal;
}

/// <summary>A restoration, with the name that was typed to confirm it.</summary>
internal sealed record RestoreOrder(string Server, string Backup, bool Truncate, string TypedName);
