using PteroBot.Access;
using PteroBot.Interactions;
using PteroBot.Storage;

namespace PteroBot.Features.Admin.Servers.Bulk;

/// <summary>Keeps jobs and how they went, for a week.</summary>
internal sealed class BulkVault(IDocumentStore store, ISecretSealer sealer, TimeProvider clock)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>What was shown may have changed since: then it is shown again.</summary>
    public static readonly TimeSpan PlannedFor = TimeSpan.FromMinutes(15);

    /// <summary>Without a sign of life for so long, whoever ran it has died.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private const int IdLength = 10;

    public static Explained Gone { get; } = new("This is not there any more: it is kept for a week. /admin bulk jobs lists what is.");

    public static Explained SomebodyElses { get; } = new("Somebody else planned this, so only they can begin or end it.");

    public static Explained BegunAlready { get; } = new("This has begun already. It runs once.");

    public async Task<Stored<BulkJob>> AddAsync(BulkJob job, string? command, CancellationToken cancellationToken)
    {
        await TidyAsync(cancellationToken);
        var id = ShortId.New(IdLength);
        SealedText? sealedCommand = command is null ? null : await sealer.SealAsync(new SecretText(command), BulkJob.Purpose(id, job), cancellationToken);
        return await store.InsertAsync(BulkDocuments.Jobs, id, job with { Command = sealedCommand }, cancellationToken);
    }

    /// <summary>A job of this guild, whoever planned it.</summary>
    public async Task<Decision<Stored<BulkJob>>> FindAsync(Actor actor, string id, CancellationToken cancellationToken) =>
        id.Length == IdLength && await store.FindAsync(BulkDocuments.Jobs, id, cancellationToken) is { } job && job.Value.GuildId == actor.GuildId ? job : Gone;

    /// <summary>A job that this person planned.</summary>
    public async Task<Decision<Stored<BulkJob>>> FindOwnAsync(Actor actor, string id, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(actor, id, cancellationToken)).TryGet(out var job, out var refusal))
            return refusal;
        return job.Value.UserId == actor.UserId ? job : SomebodyElses;
    }

    public async Task<string?> CommandAsync(Stored<BulkJob> job, CancellationToken cancellationToken) =>
        job.Value.Command is { IsEmpty: false } kept ? (await sealer.UnsealAsync(kept, BulkJob.Purpose(job.Id, job.Value), cancellationToken))?.Reveal() : null;

    /// <summary>Takes the job to run it; null when somebody runs it or has run it. Two who try at once: one gets it.</summary>
    public async Task<Stored<BulkJob>?> TryClaimAsync(Stored<BulkJob> job, CancellationToken cancellationToken)
    {
        if (!IsIdle(job.Value))
            return null;
        try
        {
            return await store.ReplaceAsync(BulkDocuments.Jobs, job,
                job.Value with { Stage = BulkStage.Running, BeatAt = clock.GetUtcNow(), IsCancelled = false, EndedAt = null, Reason = null }, cancellationToken);
        }
        catch (DocumentChangedException)
        {
            return null;
        }
    }

    /// <summary>Whether nobody runs it: it was not begun, or whoever ran it has died or given up before the end.</summary>
    public bool IsIdle(BulkJob job) => job.Stage switch
    {
        BulkStage.Planned => true,
        BulkStage.Running => IsInterrupted(job),
        _ => job.Reason is not null,
    };

    public bool IsInterrupted(BulkJob job) => job.Stage == BulkStage.Running && clock.GetUtcNow() - (job.BeatAt ?? job.At) > Silence;

    public bool IsTooOld(BulkJob job) => job.Stage == BulkStage.Planned && clock.GetUtcNow() - job.At > PlannedFor;

    /// <summary>A sign of life; the job as it is, with what its owner asked meanwhile. Null when it is gone.</summary>
    public Task<Stored<BulkJob>?> BeatAsync(string id, CancellationToken cancellationToken) =>
        store.UpdateAsync(BulkDocuments.Jobs, id, job => job with { BeatAt = clock.GetUtcNow() }, cancellationToken);

    public Task<Stored<BulkJob>?> CancelAsync(string id, CancellationToken cancellationToken) =>
        store.UpdateAsync(BulkDocuments.Jobs, id, job => job.Stage == BulkStage.Running ? job with { IsCancelled = true } : job, cancellationToken);

    /// <summary>It is over. Written down whoever stops waiting.</summary>
    public Task<Stored<BulkJob>?> EndAsync(string id, string? reason) =>
        store.UpdateAsync(BulkDocuments.Jobs, id, job => job with { Stage = BulkStage.Ended, EndedAt = clock.GetUtcNow(), Reason = reason }, CancellationToken.None);

    public Task NoteAsync(string id, int index, BulkOutcome outcome, string? reason) => store.PutAsync(BulkDocuments.Results, BulkResult.IdOf(id, index),
        new BulkResult { Job = id, Index = index, Outcome = outcome, Reason = reason, At = clock.GetUtcNow() }, CancellationToken.None);

    /// <summary>What was tried so far, in the order of the targets.</summary>
    public async Task<IReadOnlyList<BulkResult>> ResultsAsync(string id, CancellationToken cancellationToken) =>
        [.. (await store.QueryAsync(BulkDocuments.Results, BulkDocuments.ByJob.Where(id), cancellationToken)).Select(result => result.Value)];

    /// <summary>The jobs of a guild, newest first.</summary>
    public Task<IReadOnlyList<Stored<BulkJob>>> ListAsync(ulong guild, int most, CancellationToken cancellationToken) =>
        store.QueryAsync(BulkDocuments.Jobs, BulkDocuments.ByGuild.Where(guild) with { Descending = true, Limit = most }, cancellationToken);

    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        var old = await store.QueryAsync(BulkDocuments.Jobs, new() { Index = BulkDocuments.ByAge, Below = clock.GetUtcNow() - KeptFor, Limit = 20 }, cancellationToken);
        foreach (var job in old)
        {
            foreach (var result in await ResultsAsync(job.Id, cancellationToken))
                await store.DeleteAsync(BulkDocuments.Results, BulkResult.IdOf(job.Id, result.Index), cancellationToken);
            await store.DeleteAsync(BulkDocuments.Jobs, job.Id, cancellationToken);
        }
    }
}
