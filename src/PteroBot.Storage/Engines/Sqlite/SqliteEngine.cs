using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace PteroBot.Storage.Engines.Sqlite;

/// <summary>
/// The embedded store: one file in WAL mode. One connection writes, one transaction at a time; others read what was last committed,
/// beside it and without waiting.
/// </summary>
internal sealed class SqliteEngine(string path) : IStoreEngine
{
    private const int IdleReaders = 4;

    // FULL syncs the log at every commit: what was told to a person as done survives a power loss.
    private const string WriterPragmas = "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;";
    private const string ReaderPragmas = "PRAGMA query_only=1;";

    private readonly string _path = Path.GetFullPath(path);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentBag<SqliteLink> _readers = [];
    private StoreFiles? _files;
    private SqliteLink? _writer;
    private long _lastVersion;

    public Task<string> OpenAsync(CancellationToken ct)
    {
        var library = SqliteNative.Load();
        _files = StoreFiles.Claim(_path);
        try
        {
            _writer = SqliteLink.Open(_path, WriterPragmas);
            SqliteSchema.Update(_writer, _path);
            _lastVersion = _writer.Number("SELECT last FROM versions");
            return Task.FromResult(library);
        }
        catch (Exception problem)
        {
            Close();
            throw problem is SqliteException sqlite ? SqliteFailures.Explain(sqlite, _path) : problem;
        }
    }

    public ValueTask<RawDocument?> FindAsync(string type, string id, CancellationToken ct) =>
        new(Read((type, id), static (link, key) => SqliteReads.FindOne(link, key.type, key.id), ct));

    public ValueTask<IReadOnlyList<RawDocument>> QueryAsync(RawQuery query, CancellationToken ct) => new(Read(query, SqliteReads.Query, ct));

    public ValueTask<long> CountAsync(RawQuery query, CancellationToken ct) => new(Read(query, SqliteReads.Count, ct));

    public ValueTask<IReadOnlyList<IndexName>> IndexesAsync(CancellationToken ct) => new(Read(0, static (link, _) => SqliteReads.IndexNames(link), ct));

    public async Task<TResult> TransactAsync<TResult>(Func<IStoreSession, CancellationToken, Task<TResult>> work, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            ObjectDisposedException.ThrowIf(_writer is null, this);
            return await RunAsync(new SqliteSession(_writer, _lastVersion), work, ct);
        }
        catch (SqliteException problem)
        {
            throw SqliteFailures.Explain(problem, _path);
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

    private async Task<TResult> RunAsync<TResult>(SqliteSession session, Func<IStoreSession, CancellationToken, Task<TResult>> work, CancellationToken ct)
    {
        session.Begin();
        var isCommitted = false;
        try
        {
            var result = await work(session, ct);
            session.Commit();
            isCommitted = true;
            return result;
        }
        finally
        {
            _lastVersion = session.LastVersion;
            if (!isCommitted)
                session.RollBack();
        }
    }

    private TResult Read<TInput, TResult>(TInput input, Func<SqliteLink, TInput, TResult> read, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_writer is null, this);
        SqliteLink? link = null;
        try
        {
            if (!_readers.TryTake(out link))
                link = SqliteLink.Open(_path, ReaderPragmas);
            var result = read(link, input);
            Return(link);
            return result;
        }
        catch (SqliteException problem)
        {
            link?.Dispose();
            throw SqliteFailures.Explain(problem, _path);
        }
    }

    private void Return(SqliteLink link)
    {
        if (_readers.Count < IdleReaders && _writer is not null)
            _readers.Add(link);
        else
            link.Dispose();
    }

    // The writer goes last: the last connection folds the log into the file and removes it.
    private void Close()
    {
        var writer = _writer;
        _writer = null;
        while (_readers.TryTake(out var link))
            link.Dispose();
        writer?.Dispose();
        _files?.Dispose();
    }
}
