namespace PteroBot.Storage;

/// <summary>What is said often, in one call.</summary>
public static class DocumentStoreExtensions
{
    /// <summary>Does several things as one, without a result.</summary>
    public static Task TransactAsync(this IDocumentStore store, Func<IDocumentSession, CancellationToken, Task> work, CancellationToken ct) =>
        store.TransactAsync(async (session, token) =>
        {
            await work(session, token);
            return true;
        }, ct);

    /// <summary>Reads, changes and writes a document as one. Null when there is none with this id.</summary>
    public static Task<Stored<T>?> UpdateAsync<T>(this IDocumentStore store, DocumentType<T> type, string id, Func<T, T> change, CancellationToken ct)
        where T : class =>
        store.TransactAsync(async (session, token) =>
            await session.FindAsync(type, id, token) is { } old ? await session.ReplaceAsync(type, old, change(old.Value), token) : null, ct);
}
