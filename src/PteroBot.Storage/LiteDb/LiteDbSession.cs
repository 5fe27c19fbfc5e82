using LiteDB;

namespace PteroBot.Storage.Engines.LiteDb;

/// <summary>A transaction; each step runs on the writing thread.</summary>
internal sealed class LiteDbSession(LiteDbThread thread, LiteDbTables tables, long lastVersion) : IStoreSession
{
    private readonly long _before = lastVersion;
    private bool _hasEnded;

    /// <summary>The highest version handed out; goes on counting after a rollback, so that no version is seen twice.</summary>
    public long LastVersion { get; private set; } = lastVersion;

    public ValueTask<RawDocument?> FindAsync(string type, string id, CancellationToken ct) => StepAsync(() => tables.Find(type, id));

    public ValueTask<IReadOnlyList<RawDocument>> QueryAsync(RawQuery query, CancellationToken ct) => StepAsync<IReadOnlyList<RawDocument>>(() => tables.Query(query));

    public ValueTask<long> CountAsync(RawQuery query, CancellationToken ct) => StepAsync(() => tables.Count(query));

    public ValueTask<IReadOnlyList<IndexName>> IndexesAsync(CancellationToken ct) => StepAsync<IReadOnlyList<IndexName>>(tables.IndexNames);

    public ValueTask<long?> InsertAsync(string type, string id, string json, IReadOnlyList<IndexRow> rows, CancellationToken ct) =>
        StepAsync(() => tables.Find(type, id) is null ? Write(type, id, json, rows) : (long?)null);

    public ValueTask<long?> ReplaceAsync(string type, string id, long version, string json, IReadOnlyList<IndexRow> rows, CancellationToken ct) =>
        StepAsync(() => tables.Find(type, id)?.Version == version ? Write(type, id, json, rows) : (long?)null);

    public ValueTask<long> PutAsync(string type, string id, string json, IReadOnlyList<IndexRow> rows, CancellationToken ct) =>
        StepAsync(() => Write(type, id, json, rows));

    public ValueTask<bool> DeleteAsync(string type, string id, CancellationToken ct) => StepAsync(() =>
    {
        DeleteRows(type, id);
        return tables.Documents.Delete(LiteDbTables.Key(type, id));
    });

    public async ValueTask AddIndexAsync(IndexName name, CancellationToken ct) => await StepAsync(() => tables.Indexes.Upsert(new BsonDocument
    {
        ["_id"] = LiteDbTables.Key(name.Type, name.Index),
        ["type"] = name.Type,
        ["name"] = name.Index,
    }));

    public async ValueTask AddIndexRowAsync(string type, string id, IndexRow row, CancellationToken ct) => await StepAsync(() => WriteRow(type, id, row));

    public async ValueTask DropIndexAsync(IndexName name, CancellationToken ct) => await StepAsync(() =>
    {
        var key = LiteDbTables.Key(name.Type, name.Index);
        tables.Indexes.Delete(key);
        return tables.Rows.DeleteMany("$._id BETWEEN @0 AND @1", key, (byte[])[.. key, IndexKey.End]);
    });

    /// <summary>Notes the last version; runs on the writing thread, before the commit.</summary>
    public void End(bool isCommit)
    {
        _hasEnded = true;
        if (isCommit && LastVersion != _before)
            tables.Counters.Upsert(new BsonDocument { ["_id"] = "versions", ["last"] = LastVersion });
    }

    private long Write(string type, string id, string json, IReadOnlyList<IndexRow> rows)
    {
        tables.Documents.Upsert(new BsonDocument
        {
            ["_id"] = LiteDbTables.Key(type, id),
            ["id"] = id,
            ["version"] = ++LastVersion,
            ["json"] = json,
        });
        DeleteRows(type, id);
        foreach (var row in rows)
            WriteRow(type, id, row);
        return LastVersion;
    }

    private bool WriteRow(string type, string id, IndexRow row) => tables.Rows.Upsert(new BsonDocument
    {
        ["_id"] = (byte[])[.. LiteDbTables.Key(type, row.Index), .. row.Key, .. LiteDbTables.Key(id)],
        ["document"] = LiteDbTables.Key(type, id),
    });

    private void DeleteRows(string type, string id) => tables.Rows.DeleteMany("$.document = @0", LiteDbTables.Key(type, id));

    private async ValueTask<TResult> StepAsync<TResult>(Func<TResult> step) => _hasEnded
        ? throw new InvalidOperationException("This transaction has ended; do not keep its session.")
        : await thread.RunAsync(step);
}
