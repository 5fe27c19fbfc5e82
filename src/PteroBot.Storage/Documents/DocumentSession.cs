using PteroBot.Storage.Engines;

namespace PteroBot.Storage;

/// <summary>Turns records into text and index rows for the session of an engine.</summary>
internal sealed class DocumentSession(IStoreSession session) : IDocumentSession
{
    public async Task<Stored<T>?> FindAsync<T>(DocumentType<T> type, string id, CancellationToken ct) where T : class =>
        await session.FindAsync(type.Name, id, ct) is { } document ? type.Read(document) : null;

    public async Task<IReadOnlyList<Stored<T>>> QueryAsync<T>(DocumentType<T> type, DocumentQuery<T> query, CancellationToken ct) where T : class =>
        ReadAll(type, await session.QueryAsync(RawQuery.Of(type, query), ct));

    public async Task<long> CountAsync<T>(DocumentType<T> type, DocumentQuery<T> query, CancellationToken ct) where T : class =>
        await session.CountAsync(RawQuery.Of(type, query with { After = null }), ct);

    public async Task<Stored<T>> InsertAsync<T>(DocumentType<T> type, string id, T value, CancellationToken ct) where T : class
    {
        CheckId(id);
        var version = await session.InsertAsync(type.Name, id, type.Write(value), type.RowsOf(value), ct);
        return new Stored<T>(id, version ?? throw new DocumentExistsException(type.Name, id), value);
    }

    public async Task<Stored<T>> ReplaceAsync<T>(DocumentType<T> type, Stored<T> old, T value, CancellationToken ct) where T : class
    {
        var version = await session.ReplaceAsync(type.Name, old.Id, old.Version, type.Write(value), type.RowsOf(value), ct);
        return new Stored<T>(old.Id, version ?? throw new DocumentChangedException(type.Name, old.Id), value);
    }

    public async Task<Stored<T>> PutAsync<T>(DocumentType<T> type, string id, T value, CancellationToken ct) where T : class
    {
        CheckId(id);
        return new Stored<T>(id, await session.PutAsync(type.Name, id, type.Write(value), type.RowsOf(value), ct), value);
    }

    public async Task<bool> DeleteAsync<T>(DocumentType<T> type, string id, CancellationToken ct) where T : class =>
        await session.DeleteAsync(type.Name, id, ct);

    public static Stored<T>[] ReadAll<T>(DocumentType<T> type, IReadOnlyList<RawDocument> documents) where T : class
    {
        var all = new Stored<T>[documents.Count];
        for (var i = 0; i < all.Length; i++)
            all[i] = type.Read(documents[i]);
        return all;
    }

    // PostgreSQL has no text with a zero in it.
    private static void CheckId(string id)
    {
        if (string.IsNullOrEmpty(id) || id.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException("A document's id has at least one character and none that is zero.", nameof(id));
    }
}
