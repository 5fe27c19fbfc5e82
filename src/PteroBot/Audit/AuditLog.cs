using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Storage;

namespace PteroBot.Audit;

/// <summary>
/// Keeps a record of every change. It is written before the change is made, so that a crash in between leaves a trace, and completed after. What a role may
/// do only so often is counted in the same transaction.
/// </summary>
internal sealed class AuditLog(IDocumentStore store, GrantCooldowns cooldowns, TimeProvider clock)
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
            await EndAsync(pending, change, end(outcome));
            return outcome;
        }
        catch (Exception failure)
        {
            await EndAsync(pending, change, PanelChanges.EndOf(failure));
            throw;
        }
    }

    /// <summary>Makes a change under a record: a refusal is recorded as one.</summary>
    public Task<Decision<T>> RecordAsync<T>(
        Actor actor, Change change, Func<CancellationToken, Task<Decision<T>>> work, CancellationToken cancellationToken) where T : class =>
        RecordAsync(actor, change, work, decision => decision.Refusal is { } refusal ? ChangeEnd.Refused(RefusalText.Plain(refusal)) : ChangeEnd.Succeeded, cancellationToken);

    /// <summary>A change that lies in the store alone: made and recorded as one, or not at all.</summary>
    public async Task<T> RecordAsync<T>(
        Actor actor, Change change, Func<IDocumentSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var made = await store.TransactAsync(async (session, token) =>
        {
            var outcome = await work(session, token);
            await InsertDoneAsync(session, actor, change, token);
            return outcome;
        }, cancellationToken);
        Tell(actor.GuildId);
        return made;
    }

    /// <summary>A decision that lies in the store alone: taken and recorded as one. One that is refused is no change, and leaves no record.</summary>
    public async Task<Decision<T>> DecideAsync<T>(
        Actor actor, Func<T, Change> changeOf, Func<IDocumentSession, CancellationToken, Task<Decision<T>>> decide, CancellationToken cancellationToken) where T : class
    {
        var decision = await store.TransactAsync(async (session, token) =>
        {
            var decided = await decide(session, token);
            if (decided.Allowed is { } made)
                await InsertDoneAsync(session, actor, changeOf(made), token);
            return decided;
        }, cancellationToken);
        if (decision.Allowed is not null)
            Tell(actor.GuildId);
        return decision;
    }

    /// <summary>Writes a record of something that is over already.</summary>
    public async Task NoteAsync(Actor actor, Change change, ChangeEnd end, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var record = RecordOf(actor, change, now) with { Result = end.Result, Reason = end.Reason is null ? null : Rendering.Cut.To(end.Reason, MaxReason), EndedAt = now };
        await store.InsertAsync(AuditDocuments.Type, AuditDocuments.NewId(now), record, cancellationToken);
        Tell(actor.GuildId);
    }

    /// <summary>Writes the record, pending. For work that does not fit <c>RecordAsync</c>.</summary>
    /// <exception cref="RefusedException">Somebody else of the role was faster.</exception>
    public Task<Stored<AuditRecord>> BeginAsync(Actor actor, Change change, CancellationToken cancellationToken) => change.Server?.Grant?.Chosen?.Terms.Cooldown is null
        ? BeginAsync(store, actor, change, cancellationToken)
        : store.TransactAsync((session, token) => BeginCountedAsync(session, actor, change, change.Server, token), cancellationToken);

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

    /// <summary>What was refused does not count as done.</summary>
    private async Task EndAsync(Stored<AuditRecord> pending, Change change, ChangeEnd end)
    {
        await EndAsync(pending, end);
        if (end.Result == AuditResult.Refused && change.Server is { } server)
            await cooldowns.GiveBackAsync(server);
    }

    private async Task<Stored<AuditRecord>> BeginCountedAsync(IDocumentSession session, Actor actor, Change change, ServerAccess server, CancellationToken cancellationToken) =>
        await cooldowns.TakeAsync(session, server, cancellationToken) is { } until
            ? throw new RefusedException(new RoleTooSoon(server.Action, server.Server.Name, until))
            : await BeginAsync(session, actor, change, cancellationToken);

    private Task<Stored<AuditRecord>> InsertDoneAsync(IDocumentWriter session, Actor actor, Change change, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return session.InsertAsync(AuditDocuments.Type, AuditDocuments.NewId(now), RecordOf(actor, change, now) with { Result = AuditResult.Succeeded, EndedAt = now }, cancellationToken);
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
        GrantedRole = change.Server?.Grant?.Chosen?.Grant.RoleId,
        ApprovedBy = change.Server?.Grant?.ApprovedBy,
    };

    private void Tell(ulong? guildId)
    {
        if (guildId is { } guild)
            Completed?.Invoke(guild);
    }
}
