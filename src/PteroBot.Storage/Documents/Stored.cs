namespace PteroBot.Storage;

/// <summary>A document as it lies in the store.</summary>
/// <param name="Id">Its id, unique within its type.</param>
/// <param name="Version">Different after every write, also when a document is deleted and made again; compared by <see cref="IDocumentWriter.ReplaceAsync"/>.</param>
/// <param name="Value">The record itself.</param>
public sealed record Stored<T>(string Id, long Version, T Value) where T : class;
