namespace PteroBot.Storage;

/// <summary>
/// The store. Each single write is a transaction of its own; what has returned is on the disk and survives a power loss.
/// Opens itself at the first use; <see cref="StorageException"/> says what is wrong with it.
/// </summary>
public interface IDocumentStore : IDocumentReader, IDocumentWriter, IAsyncDisposable
{
    /// <summary>
    /// Does several things as one. Use only the session inside, nothing slow (others wait), and no effects elsewhere: on an engine with several processes
    /// <paramref name="work"/> runs again when another transaction came in between. An exception rolls everything back.
    /// </summary>
    Task<TResult> TransactAsync<TResult>(Func<IDocumentSession, CancellationToken, Task<TResult>> work, CancellationToken ct);
}
