using PteroBot.Access;
using PteroBot.Storage;

namespace PteroBot.Audit;

/// <summary>What is about to be changed.</summary>
/// <param name="Action">Area and verb: <c>power.restart</c>.</param>
/// <param name="Target">What it is done to, such as a server's identifier.</param>
/// <param name="TargetName">What people call it.</param>
/// <param name="Panel">The panel's address.</param>
internal sealed record Change(string Action, string? Target = null, string? TargetName = null, string? Panel = null)
{
    /// <summary>What exactly was asked for, such as a command. Without secrets.</summary>
    public string? Detail { get; init; }
}

/// <summary>How it ended, and why when it did not go well.</summary>
internal sealed record ChangeEnd(AuditResult Result, string? Reason = null)
{
    public static ChangeEnd Succeeded { get; } = new(AuditResult.Succeeded);

    public static ChangeEnd Refused(string reason) => new(AuditResult.Refused, reason);

    public static ChangeEnd Failed(string reason) => new(AuditResult.Failed, reason);
}

/// <summary>
/// Keeps a record of every change. It is written before the change is made, so that a crash in between leaves a trace, and completed after.
/// </summary>
internal sealed class AuditLog(IDocumentStore store, TimeProvider clock)
{
    private const int MaxReason = 300;
    private const int MaxDetail = 1000;

    /// <summary>Makes a change under a record: <paramref name="end"/> reads from the outcome how it went. An exception is recorded as failed, and goes on.</summary>
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
            await EndAsync(pending, ChangeEnd.Failed(failure.GetType().Name));
            throw;
        }
    }

    /// <summary>Writes the record, pending. For work that does not fit <see cref="RecordAsync"/>.</summary>
    public Task<Stored<AuditRecord>> BeginAsync(Actor actor, Change change, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return store.InsertAsync(AuditDocuments.Type, Guid.CreateVersion7(now).ToString("N"), new AuditRecord
        {
            At = now,
            UserId = actor.UserId,
            UserName = actor.Name,
            GuildId = actor.GuildId,
            Action = change.Action,
            Target = change.Target,
            TargetName = change.TargetName,
            Panel = change.Panel,
            Detail = change.Detail is null ? null : Rendering.Cut.To(change.Detail, MaxDetail),
        }, cancellationToken);
    }

    /// <summary>Completes the record. Not cancelled with the change: what was done is written down.</summary>
    public Task EndAsync(Stored<AuditRecord> pending, ChangeEnd end) =>
        store.PutAsync(AuditDocuments.Type, pending.Id, pending.Value with
        {
            Result = end.Result,
            Reason = end.Reason is null ? null : Rendering.Cut.To(end.Reason, MaxReason),
            EndedAt = clock.GetUtcNow(),
        }, CancellationToken.None);
}
