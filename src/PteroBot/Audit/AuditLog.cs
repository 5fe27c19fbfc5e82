using PteroBot.Access;
using PteroBot.Storage;

namespace PteroBot.Audit;

/// <summary>
/// Keeps a record of every change. It is written before the change is made, so that a crash in between leaves a trace, and completed after.
/// </summary>
internal sealed class AuditLog(IDocumentStore store, TimeProvider clock)
{
    private const int MaxReason = 300;
    private const int MaxDetail = 1000;

    /// <summary>A record of this guild was completed.</summary>
    public event Action<ulong>? Completed;

    /// <summary>Makes a change under a record: <paramref name="end"/> reads from the outcome how it went. An exception is recorded, and goes on.</summary>
    public async Task<T> RecordAsync<T>(
        Actor actor, Change change, Func<CancellationToken, Task<T>> work, Func<T, ChangeEnd> end, CancellationToken cancellationToken)
    {
        var pending = await BeginAsync(actor, change, cancellationToken);
        try
        {
            var outcome = await work(cancellationToken);
            await EndAsync(pending, end(outcome));
            return outcome;
        }
        catch (Exception failure)
        {
            await EndAsync(pending, PanelChanges.EndOf(failure));
            throw;
        }
    }

    /// <summary>A change that lies in the store alone: made and recorded as one, or not at all.</summary>
    public async Task<T> RecordAsync<T>(
        Actor actor, Change change, Func<IDocumentSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var made = await store.TransactAsync(async (session, token) =>
        {
            var outcome = await work(session, token);
            var now = clock.GetUtcNow();
            var record = RecordOf(actor, change, now) with { Result = AuditResult.Succeeded, EndedAt = now };
            await session.InsertAsync(AuditDocuments.Type, AuditDocuments.NewId(now), record, token);
            return outcome;
        }, cancellationToken);
        Tell(actor.GuildId);
        return made;
    }

    /// <summary>Writes the record, pending. For work that does not fit <c>RecordAsync</c>.</summary>
    public Task<Stored<AuditRecord>> BeginAsync(Actor actor, Change change, CancellationToken cancellationToken) =>
        BeginAsync(store, actor, change, cancellationToken);

    /// <summary>Writes the record, pending, in the transaction that decides whether the change may be made.</summary>
    public Task<Stored<AuditRecord>> BeginAsync(IDocumentWriter session, Actor actor, Change change, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return session.InsertAsync(AuditDocuments.Type, AuditDocuments.NewId(now), RecordOf(actor, change, now), cancellationToken);
    }

    /// <summary>Completes the record. Not cancelled with the change: what was done is written down.</summary>
    public async Task EndAsync(Stored<AuditRecord> pending, ChangeEnd end)
    {
        await store.PutAsync(AuditDocuments.Type, pending.Id, pending.Value with
        {
            Result = end.Result,
            Reason = end.Reason is null ? null : Rendering.Cut.To(end.Reason, MaxReason),
            EndedAt = clock.GetUtcNow(),
        }, CancellationToken.None);
        Tell(pending.Value.GuildId);
    }

    private static AuditRecord RecordOf(Actor actor, Change change, DateTimeOffset now) => new()
    {
        At = AuditDocuments.Moment(now),
        UserId = actor.UserId,
        UserName = actor.Name,
        GuildId = actor.GuildId,
        Action = change.Action,
        Target = change.Target,
        TargetName = change.TargetName,
        Panel = change.Panel,
        Detail = change.Detail is null ? null : Rendering.Cut.To(change.Detail, MaxDetail),
    };

    private void Tell(ulong? guildId)
    {
        if (guildId is { } guild)
            Completed?.Invoke(guild);
    }
}
