namespace PteroBot.Storage;

/// <summary>Reads documents.</summary>
public interface IDocumentReader
{
    /// <summary>The document with this id, or null.</summary>
    Task<Stored<T>?> FindAsync<T>(DocumentType<T> type, string id, CancellationToken ct) where T : class;

    /// <summary>The documents that a query asks for, in its order.</summary>
    Task<IReadOnlyList<Stored<T>>> QueryAsync<T>(DocumentType<T> type, DocumentQuery<T> query, CancellationToken ct) where T : class;

    /// <summary>How many documents a query has in all; <see cref="DocumentQuery{T}.Limit"/> and <see cref="DocumentQuery{T}.After"/> play no part.</summary>
    Task<long> CountAsync<T>(DocumentType<T> type, DocumentQuery<T> query, CancellationToken ct) where T : class;
}
