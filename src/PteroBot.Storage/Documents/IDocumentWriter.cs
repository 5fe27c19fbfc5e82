namespace PteroBot.Storage;

/// <summary>Writes documents.</summary>
public interface IDocumentWriter
{
    /// <summary>Adds a document.</summary>
    /// <exception cref="DocumentExistsException">There is one with this id.</exception>
    Task<Stored<T>> InsertAsync<T>(DocumentType<T> type, string id, T value, CancellationToken ct) where T : class;

    /// <summary>Replaces a document that nobody has changed since it was read.</summary>
    /// <exception cref="DocumentChangedException">It was changed or deleted in the meantime.</exception>
    Task<Stored<T>> ReplaceAsync<T>(DocumentType<T> type, Stored<T> old, T value, CancellationToken ct) where T : class;

    /// <summary>Writes a document, whatever was there.</summary>
    Task<Stored<T>> PutAsync<T>(DocumentType<T> type, string id, T value, CancellationToken ct) where T : class;

    /// <summary>Deletes a document. False when there was none.</summary>
    Task<bool> DeleteAsync<T>(DocumentType<T> type, string id, CancellationToken ct) where T : class;
}
