using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using PteroBot.Storage.Engines;

namespace PteroBot.Storage;

/// <summary>The document store on one of the engines.</summary>
internal sealed class DocumentStore(IStoreEngine engine, IEnumerable<DocumentType> types, TimeProvider clock, ILogger<DocumentStore> log) : IDocumentStore
{
    private readonly FrozenDictionary<string, DocumentType> _types = Declared(types);
    private readonly SemaphoreSlim _opening = new(1);
    private readonly AsyncLocal<bool> _isInside = new();
    private volatile bool _isOpen;

    /// <summary>The types with sealed fields.</summary>
    internal IEnumerable<DocumentType> TypesWithSecrets => _types.Values.Where(type => type.HasSecrets);

    public async Task<Stored<T>?> FindAsync<T>(DocumentType<T> type, string id, CancellationToken ct) where T : class
    {
        await ReadyAsync(type, ct);
        return await engine.FindAsync(type.Name, id, ct) is { } document ? type.Read(document) : null;
    }

    public async Task<IReadOnlyList<Stored<T>>> QueryAsync<T>(DocumentType<T> type, DocumentQuery<T> query, CancellationToken ct) where T : class
    {
        await ReadyAsync(type, ct);
        return DocumentSession.ReadAll(type, await engine.QueryAsync(RawQuery.Of(type, query), ct));
    }

    public async Task<long> CountAsync<T>(DocumentType<T> type, DocumentQuery<T> query, CancellationToken ct) where T : class
    {
        await ReadyAsync(type, ct);
        return await engine.CountAsync(RawQuery.Of(type, query with { After = null }), ct);
    }

    public async Task<Stored<T>> InsertAsync<T>(DocumentType<T> type, string id, T value, CancellationToken ct) where T : class
    {
        await ReadyAsync(type, ct);
        return await TransactAsync((session, token) => session.InsertAsync(type, id, value, token), ct);
    }

    public async Task<Stored<T>> ReplaceAsync<T>(DocumentType<T> type, Stored<T> old, T value, CancellationToken ct) where T : class
    {
        await ReadyAsync(type, ct);
        return await TransactAsync((session, token) => session.ReplaceAsync(type, old, value, token), ct);
    }

    public async Task<Stored<T>> PutAsync<T>(DocumentType<T> type, string id, T value, CancellationToken ct) where T : class
    {
        await ReadyAsync(type, ct);
        return await TransactAsync((session, token) => session.PutAsync(type, id, value, token), ct);
    }

    public async Task<bool> DeleteAsync<T>(DocumentType<T> type, string id, CancellationToken ct) where T : class
    {
        await ReadyAsync(type, ct);
        return await TransactAsync((session, token) => session.DeleteAsync(type, id, token), ct);
    }

    public Task<TResult> TransactAsync<TResult>(Func<IDocumentSession, CancellationToken, Task<TResult>> work, CancellationToken ct) =>
        TransactRawAsync((session, token) => work(new DocumentSession(session), token), ct);

    /// <summary>A transaction below the typed layer.</summary>
    internal async Task<TResult> TransactRawAsync<TResult>(Func<IStoreSession, CancellationToken, Task<TResult>> work, CancellationToken ct)
    {
        await OpenAsync(ct);
        if (_isInside.Value)
            throw new InvalidOperationException("A transaction is open here already: write through its session, or the two would wait for each other.");
        _isInside.Value = true; // is undone when this method returns: the value flows only inwards
        return await engine.TransactAsync(work, ct);
    }

    /// <summary>Opens the store; nothing when it is open.</summary>
    internal async ValueTask OpenAsync(CancellationToken ct)
    {
        if (_isOpen)
            return;
        await _opening.WaitAsync(ct);
        try
        {
            if (!_isOpen)
                await OpenEngineAsync(ct);
        }
        finally
        {
            _opening.Release();
        }
    }

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    private async Task OpenEngineAsync(CancellationToken ct)
    {
        var start = clock.GetTimestamp();
        var name = await engine.OpenAsync(ct);
        try
        {
            await new IndexUpkeep(engine, log).BringUpToDateAsync(_types.Values, ct);
            _isOpen = true;
        }
        finally
        {
            if (!_isOpen)
                await engine.DisposeAsync();
        }
        StorageLog.Opened(log, name, (long)clock.GetElapsedTime(start).TotalMilliseconds);
    }

    private ValueTask ReadyAsync(DocumentType type, CancellationToken ct)
    {
        if (!_types.TryGetValue(type.Name, out var declared) || !ReferenceEquals(declared, type))
            throw new InvalidOperationException($"The document type \"{type.Name}\" is not known to the store: services.AddDocumentType(...) is missing.");
        return OpenAsync(ct);
    }

    private static FrozenDictionary<string, DocumentType> Declared(IEnumerable<DocumentType> types)
    {
        var byName = new Dictionary<string, DocumentType>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            if (byName.TryGetValue(type.Name, out var other) && !ReferenceEquals(other, type))
                throw new InvalidOperationException($"Two document types bear the name \"{type.Name}\".");
            byName[type.Name] = type;
        }
        return byName.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
