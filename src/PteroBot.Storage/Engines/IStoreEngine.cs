namespace PteroBot.Storage.Engines;

/// <summary>What an engine can read.</summary>
internal interface IStoreReader
{
    ValueTask<RawDocument?> FindAsync(string type, string id, CancellationToken ct);

    ValueTask<IReadOnlyList<RawDocument>> QueryAsync(RawQuery query, CancellationToken ct);

    ValueTask<long> CountAsync(RawQuery query, CancellationToken ct);

    /// <summary>The indexes that are kept and complete.</summary>
    ValueTask<IReadOnlyList<IndexName>> IndexesAsync(CancellationToken ct);
}

/// <summary>A transaction of an engine. Used by one caller at a time.</summary>
internal interface IStoreSession : IStoreReader
{
    /// <summary>The new version, or null when there is a document with this id.</summary>
    ValueTask<long?> InsertAsync(string type, string id, string json, IReadOnlyList<IndexRow> rows, CancellationToken ct);

    /// <summary>The new version, or null when the document has another version by now or is gone.</summary>
    ValueTask<long?> ReplaceAsync(string type, string id, long version, string json, IReadOnlyList<IndexRow> rows, CancellationToken ct);

    ValueTask<long> PutAsync(string type, string id, string json, IReadOnlyList<IndexRow> rows, CancellationToken ct);

    ValueTask<bool> DeleteAsync(string type, string id, CancellationToken ct);

    /// <summary>Notes an index as kept; its rows are added beside.</summary>
    ValueTask AddIndexAsync(IndexName name, CancellationToken ct);

    ValueTask AddIndexRowAsync(string type, string id, IndexRow row, CancellationToken ct);

    /// <summary>Forgets an index and its rows.</summary>
    ValueTask DropIndexAsync(IndexName name, CancellationToken ct);
}

/// <summary>A database below the document store.</summary>
internal interface IStoreEngine : IStoreReader, IAsyncDisposable
{
    /// <summary>Connects and brings the schema up to date. Called once, before anything else.</summary>
    /// <returns>What it is, for the log: "SQLite 3.46.1 (system)".</returns>
    Task<string> OpenAsync(CancellationToken ct);

    /// <summary>Commits when the work returns, rolls back when it throws. May run the work again after a conflict.</summary>
    Task<TResult> TransactAsync<TResult>(Func<IStoreSession, CancellationToken, Task<TResult>> work, CancellationToken ct);
}
