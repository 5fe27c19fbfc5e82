using Npgsql;

namespace PteroBot.Storage.Engines.PostgreSql;

/// <summary>A serializable transaction. Versions come from a sequence, which never goes back.</summary>
internal sealed class PostgreSession(NpgsqlConnection connection) : IStoreSession
{
    private const string Insert =
        "INSERT INTO pterobot_documents(type, id, version, json) VALUES($1, $2, nextval('pterobot_versions'), $3) ON CONFLICT DO NOTHING RETURNING version";
    private const string Replace =
        "UPDATE pterobot_documents SET version = nextval('pterobot_versions'), json = $3 WHERE type = $1 AND id = $2 AND version = $4 RETURNING version";
    private const string Put =
        """
        INSERT INTO pterobot_documents(type, id, version, json) VALUES($1, $2, nextval('pterobot_versions'), $3)
        ON CONFLICT(type, id) DO UPDATE SET version = excluded.version, json = excluded.json RETURNING version
        """;
    private const string Delete = "DELETE FROM pterobot_documents WHERE type = $1 AND id = $2";
    private const string DeleteRows = "DELETE FROM pterobot_index_rows WHERE type = $1 AND id = $2";
    private const string InsertRow = "INSERT INTO pterobot_index_rows(type, name, key, id) VALUES($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    private const string InsertIndex = "INSERT INTO pterobot_indexes(type, name) VALUES($1, $2) ON CONFLICT DO NOTHING";
    private const string DeleteIndex = "DELETE FROM pterobot_indexes WHERE type = $1 AND name = $2";
    private const string DeleteIndexRows = "DELETE FROM pterobot_index_rows WHERE type = $1 AND name = $2";

    private bool _hasEnded;

    /// <summary>What the server refused with: after that the transaction is dead, even if the work has caught it.</summary>
    public NpgsqlException? Failure { get; private set; }

    public async ValueTask<RawDocument?> FindAsync(string type, string id, CancellationToken ct) =>
        await StepAsync(link => PostgreCommands.FindAsync(link, type, id, ct));

    public async ValueTask<IReadOnlyList<RawDocument>> QueryAsync(RawQuery query, CancellationToken ct) =>
        await StepAsync(link => PostgreCommands.QueryAsync(link, query, ct));

    public async ValueTask<long> CountAsync(RawQuery query, CancellationToken ct) => await StepAsync(link => PostgreCommands.CountAsync(link, query, ct));

    public async ValueTask<IReadOnlyList<IndexName>> IndexesAsync(CancellationToken ct) => await StepAsync(link => PostgreCommands.IndexesAsync(link, ct));

    public async ValueTask<long?> InsertAsync(string type, string id, string json, IReadOnlyList<IndexRow> rows, CancellationToken ct)
    {
        var version = await NumberAsync(Insert, ct, type, id, PostgreCommands.Json(json));
        if (version is not null)
            await AddRowsAsync(type, id, rows, ct);
        return version;
    }

    public async ValueTask<long?> ReplaceAsync(string type, string id, long version, string json, IReadOnlyList<IndexRow> rows, CancellationToken ct)
    {
        var next = await NumberAsync(Replace, ct, type, id, PostgreCommands.Json(json), version);
        if (next is not null)
            await ReplaceRowsAsync(type, id, rows, ct);
        return next;
    }

    public async ValueTask<long> PutAsync(string type, string id, string json, IReadOnlyList<IndexRow> rows, CancellationToken ct)
    {
        var version = await NumberAsync(Put, ct, type, id, PostgreCommands.Json(json));
        await ReplaceRowsAsync(type, id, rows, ct);
        return version!.Value;
    }

    public async ValueTask<bool> DeleteAsync(string type, string id, CancellationToken ct)
    {
        if (await ExecuteAsync(Delete, ct, type, id) == 0)
            return false;
        await ExecuteAsync(DeleteRows, ct, type, id);
        return true;
    }

    public async ValueTask AddIndexAsync(IndexName name, CancellationToken ct) => await ExecuteAsync(InsertIndex, ct, name.Type, name.Index);

    public async ValueTask AddIndexRowAsync(string type, string id, IndexRow row, CancellationToken ct) =>
        await ExecuteAsync(InsertRow, ct, type, row.Index, row.Key, id);

    public async ValueTask DropIndexAsync(IndexName name, CancellationToken ct)
    {
        await ExecuteAsync(DeleteIndex, ct, name.Type, name.Index);
        await ExecuteAsync(DeleteIndexRows, ct, name.Type, name.Index);
    }

    public void End() => _hasEnded = true;

    private async Task ReplaceRowsAsync(string type, string id, IReadOnlyList<IndexRow> rows, CancellationToken ct)
    {
        await ExecuteAsync(DeleteRows, ct, type, id);
        await AddRowsAsync(type, id, rows, ct);
    }

    private async Task AddRowsAsync(string type, string id, IReadOnlyList<IndexRow> rows, CancellationToken ct)
    {
        foreach (var row in rows)
            await AddIndexRowAsync(type, id, row, ct);
    }

    private Task<int> ExecuteAsync(string sql, CancellationToken ct, params object[] values) =>
        StepAsync(link => PostgreCommands.ExecuteAsync(PostgreCommands.Make(link, sql, values), ct));

    private Task<long?> NumberAsync(string sql, CancellationToken ct, params object[] values) =>
        StepAsync(link => PostgreCommands.NumberAsync(PostgreCommands.Make(link, sql, values), ct));

    private async Task<TResult> StepAsync<TResult>(Func<NpgsqlConnection, Task<TResult>> step)
    {
        if (_hasEnded)
            throw new InvalidOperationException("This transaction has ended; do not keep its session.");
        try
        {
            return await step(connection);
        }
        catch (NpgsqlException problem)
        {
            Failure = problem;
            throw;
        }
    }
}
