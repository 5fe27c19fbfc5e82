using Microsoft.Data.Sqlite;

namespace PteroBot.Storage.Engines.Sqlite;

/// <summary>A transaction on the one writing connection.</summary>
internal sealed class SqliteSession(SqliteLink link, long lastVersion) : IStoreSession
{
    private const string Insert = "INSERT INTO documents(type, id, version, json) VALUES(?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
    private const string Replace = "UPDATE documents SET version = ?3, json = ?4 WHERE type = ?1 AND id = ?2 AND version = ?5";
    private const string Put = "INSERT INTO documents(type, id, version, json) VALUES(?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET version = ?3, json = ?4";
    private const string Delete = "DELETE FROM documents WHERE type = ?1 AND id = ?2";
    private const string DeleteRows = "DELETE FROM index_rows WHERE type = ?1 AND id = ?2";
    private const string InsertRow = "INSERT INTO index_rows(type, name, key, id) VALUES(?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
    private const string InsertIndex = "INSERT INTO indexes(type, name) VALUES(?1, ?2) ON CONFLICT DO NOTHING";
    private const string DeleteIndex = "DELETE FROM indexes WHERE type = ?1 AND name = ?2";
    private const string DeleteIndexRows = "DELETE FROM index_rows WHERE type = ?1 AND name = ?2";
    private const string WriteVersion = "UPDATE versions SET last = ?1";

    private readonly long _before = lastVersion;
    private bool _hasEnded;

    /// <summary>The highest version handed out. Goes on counting after a rollback too, so that no version is seen twice.</summary>
    public long LastVersion { get; private set; } = lastVersion;

    private SqliteLink Link => _hasEnded ? throw new InvalidOperationException("This transaction has ended; do not keep its session.") : link;

    public ValueTask<RawDocument?> FindAsync(string type, string id, CancellationToken ct) => new(SqliteReads.FindOne(Link, type, id));

    public ValueTask<IReadOnlyList<RawDocument>> QueryAsync(RawQuery query, CancellationToken ct) => new(SqliteReads.Query(Link, query));

    public ValueTask<long> CountAsync(RawQuery query, CancellationToken ct) => new(SqliteReads.Count(Link, query));

    public ValueTask<IReadOnlyList<IndexName>> IndexesAsync(CancellationToken ct) => new(SqliteReads.IndexNames(Link));

    public ValueTask<long?> InsertAsync(string type, string id, string json, IReadOnlyList<IndexRow> rows, CancellationToken ct)
    {
        var version = LastVersion + 1;
        if (Link.Execute(Insert, type, id, version, json) == 0)
            return new((long?)null);
        AddRows(type, id, rows);
        return new(LastVersion = version);
    }

    public ValueTask<long?> ReplaceAsync(string type, string id, long version, string json, IReadOnlyList<IndexRow> rows, CancellationToken ct)
    {
        var next = LastVersion + 1;
        if (Link.Execute(Replace, type, id, next, json, version) == 0)
            return new((long?)null);
        ReplaceRows(type, id, rows);
        return new(LastVersion = next);
    }

    public ValueTask<long> PutAsync(string type, string id, string json, IReadOnlyList<IndexRow> rows, CancellationToken ct)
    {
        Link.Execute(Put, type, id, ++LastVersion, json);
        ReplaceRows(type, id, rows);
        return new(LastVersion);
    }

    public ValueTask<bool> DeleteAsync(string type, string id, CancellationToken ct)
    {
        if (Link.Execute(Delete, type, id) == 0)
            return new(false);
        Link.Execute(DeleteRows, type, id);
        return new(true);
    }

    public ValueTask AddIndexAsync(IndexName name, CancellationToken ct)
    {
        Link.Execute(InsertIndex, name.Type, name.Index);
        return ValueTask.CompletedTask;
    }

    public ValueTask AddIndexRowAsync(string type, string id, IndexRow row, CancellationToken ct)
    {
        Link.Execute(InsertRow, type, row.Index, row.Key, id);
        return ValueTask.CompletedTask;
    }

    public ValueTask DropIndexAsync(IndexName name, CancellationToken ct)
    {
        Link.Execute(DeleteIndex, name.Type, name.Index);
        Link.Execute(DeleteIndexRows, name.Type, name.Index);
        return ValueTask.CompletedTask;
    }

    public void Begin() => link.Execute("BEGIN IMMEDIATE");

    public void Commit()
    {
        if (LastVersion != _before)
            Link.Execute(WriteVersion, LastVersion);
        _hasEnded = true;
        link.Execute("COMMIT");
    }

    public void RollBack()
    {
        _hasEnded = true;
        try
        {
            link.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // After a full disk and the like SQLite has rolled back by itself.
        }
    }

    private void ReplaceRows(string type, string id, IReadOnlyList<IndexRow> rows)
    {
        Link.Execute(DeleteRows, type, id);
        AddRows(type, id, rows);
    }

    private void AddRows(string type, string id, IReadOnlyList<IndexRow> rows)
    {
        foreach (var row in rows)
            Link.Execute(InsertRow, type, row.Index, row.Key, id);
    }
}
