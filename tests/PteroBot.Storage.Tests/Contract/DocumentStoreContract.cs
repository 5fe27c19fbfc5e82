using Microsoft.Extensions.Logging.Abstractions;
using PteroBot.Storage.Engines;

namespace PteroBot.Storage.Tests.Contract;

/// <summary>What every engine must do. One class per engine derives from this.</summary>
public abstract partial class DocumentStoreContract : IAsyncLifetime
{
    private DocumentStore _store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>An engine on this test's own place; a second call, after the first was closed, opens the same place again.</summary>
    private protected abstract IStoreEngine MakeEngine();

    /// <summary>Makes the place, or skips the test.</summary>
    protected abstract ValueTask MakePlaceAsync();

    /// <summary>Removes the place.</summary>
    protected abstract ValueTask RemovePlaceAsync();

    public async ValueTask InitializeAsync()
    {
        await MakePlaceAsync();
        _store = Open(Note.Type);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_store is null)
            return; // skipped
        await _store.DisposeAsync();
        await RemovePlaceAsync();
    }

    private DocumentStore Open(params DocumentType[] types) => new(MakeEngine(), types, TimeProvider.System, NullLogger<DocumentStore>.Instance);

    private async Task ReopenAsync(params DocumentType[] types)
    {
        await _store.DisposeAsync();
        _store = Open(types);
    }

    private async Task AddAsync(params (string Id, Note Note)[] notes)
    {
        foreach (var (id, note) in notes)
            await _store.InsertAsync(Note.Type, id, note, Ct);
    }

    private async Task<string> IdsAsync(DocumentQuery<Note> query) =>
        string.Join(' ', (await _store.QueryAsync(Note.Type, query, Ct)).Select(note => note.Id));
}
