using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PteroBot.Storage;

namespace PteroBot.Audit;

/// <summary>Keeps the records in order: ends what a dead process left open, and deletes what is old.</summary>
internal sealed class AuditUpkeep(
    IDocumentStore store, AuditLog audit, IOptions<AuditOptions> options, IOptions<StorageOptions> storage, TimeProvider clock, ILogger<AuditUpkeep> logger)
{
    /// <summary>No change takes so long: Discord forgets an interaction after a quarter of an hour.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private const int Batch = 200;

    private readonly DateTimeOffset _started = AuditDocuments.Moment(clock.GetUtcNow());

    /// <summary>
    /// Marks what nobody will complete any more. With an embedded engine that is everything from before this start; other processes on
    /// the same database may still be at work, so there only what is older than any change takes.
    /// </summary>
    public async Task<int> CloseAsync(CancellationToken cancellationToken)
    {
        var late = clock.GetUtcNow() - Longest;
        var before = storage.Value.Engine == StorageEngine.PostgreSql || late > _started ? late : _started;
        var query = AuditDocuments.Pending.Where() with { Below = before, Limit = Batch };
        var closed = 0;
        while (await store.QueryAsync(AuditDocuments.Type, query, cancellationToken) is { Count: > 0 } left)
        {
            foreach (var record in left)
                await audit.EndAsync(record, ChangeEnd.Unknown("The bot stopped before it was told how this ended."));
            closed += left.Count;
        }
        if (closed > 0)
            AuditEvents.Closed(logger, closed);
        return closed;
    }

    /// <summary>Deletes what is older than <c>Audit:Retention</c>, in small steps: others write meanwhile.</summary>
    public async Task<int> DeleteOldAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Retention == TimeSpan.Zero)
            return 0;
        var until = clock.GetUtcNow() - options.Value.Retention;
        var deleted = 0;
        while (await DeleteBatchAsync(until, cancellationToken) is > 0 and var some)
            deleted += some;
        if (deleted > 0)
            AuditEvents.Deleted(logger, deleted, until);
        return deleted;
    }

    // Ids sort by time.
    private async Task<int> DeleteBatchAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var oldest = await store.QueryAsync(AuditDocuments.Type, AuditDocuments.Type.All with { Limit = Batch }, cancellationToken);
        var old = oldest.TakeWhile(record => record.Value.At < until).ToList();
        await store.TransactAsync(async (session, token) =>
        {
            foreach (var record in old)
                await session.DeleteAsync(AuditDocuments.Type, record.Id, token);
        }, cancellationToken);
        return old.Count;
    }
}
