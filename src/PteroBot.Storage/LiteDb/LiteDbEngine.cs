using LiteDB;

namespace PteroBot.Storage.Engines.LiteDb;

/// <summary>The embedded store on LiteDB: one file, one process, one transaction at a time.</summary>
internal sealed class LiteDbEngine(string path) : IStoreEngine
{
    private readonly string _path = Path.GetFullPath(path);
    private readonly SemaphoreSlim _turn = new(1);
    private StoreFiles? _files;
    private LiteDatabase? _database;
    private LiteDbThread? _thread;
    private LiteDbTables? _tables;
    private long _lastVersion;

    private LiteDbTables Tables => _tables ?? throw new ObjectDisposedException(nameof(LiteDbEngine));

    public Task<string> OpenAsync(CancellationToken ct)
    {
        _files = StoreFiles.Claim(_path);
        try
        {
            _database = new LiteDatabase(new ConnectionString { Filename = _path, Connection = ConnectionType.Direct, Collation = Collation.Binary });
            _tables = new LiteDbTables(_database);
            _tables.Prepare();
            _lastVersion = _tables.Counters.FindById("versions") is { } counter ? counter["last"].AsInt64 : 0;
            _thread = new LiteDbThread();
            return Task.FromResult($"LiteDB {typeof(LiteDatabase).Assembly.GetName().Version?.ToString(3)}");
        }
        catch (LiteException problem)
        {
            Close();
            throw Explain(problem);
        }
    }

    public ValueTask<RawDocument?> FindAsync(string type, string id, CancellationToken ct) => new(Read(tables => tables.Find(type, id), ct));

    public ValueTask<IReadOnlyList<RawDocument>> QueryAsync(RawQuery query, CancellationToken ct) => new(Read(tables => tables.Query(query), ct));

    public ValueTask<long> CountAsync(RawQuery query, CancellationToken ct) => new(Read(tables => tables.Count(query), ct));

    public ValueTask<IReadOnlyList<IndexName>> IndexesAsync(CancellationToken ct) => new(Read(tables => tables.IndexNames(), ct));

    public async Task<TResult> TransactAsync<TResult>(Func<IStoreSession, CancellationToken, Task<TResult>> work, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            var session = new LiteDbSession(_thread ?? throw new ObjectDisposedException(nameof(LiteDbEngine)), Tables, _lastVersion);
            return await RunAsync(session, _thread, work, ct);
        }
        catch (LiteException problem)
        {
            throw Explain(problem);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        Close();
        _turn.Release();
    }

    private async Task<TResult> RunAsync<TResult>(
        LiteDbSession session, LiteDbThread thread, Func<IStoreSession, CancellationToken, Task<TResult>> work, CancellationToken ct)
    {
        await thread.RunAsync(_database!.BeginTrans);
        var isCommitted = false;
        try
        {
            var result = await work(session, ct);
            await thread.RunAsync(() => Commit(session));
            isCommitted = true;
            return result;
        }
        finally
        {
            _lastVersion = session.LastVersion;
            session.End(isCommit: false);
            if (!isCommitted)
                await thread.RunAsync(_database.Rollback);
        }
    }

    // A commit alone is in the log but perhaps not on the disk; the checkpoint flushes it.
    private bool Commit(LiteDbSession session)
    {
        session.End(isCommit: true);
        var isCommitted = _database!.Commit();
        _database.Checkpoint();
        return isCommitted;
    }

    private TResult Read<TResult>(Func<LiteDbTables, TResult> read, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            return read(Tables);
        }
        catch (LiteException problem)
        {
            throw Explain(problem);
        }
    }

    private StorageException Explain(LiteException problem) => new($"The store {_path} failed or is damaged (LiteDB error {problem.ErrorCode}); it was not changed.", problem);

    private void Close()
    {
        _tables = null;
        _thread?.Dispose();
        _thread = null;
        _database?.Dispose();
        _database = null;
        _files?.Dispose();
    }
}
