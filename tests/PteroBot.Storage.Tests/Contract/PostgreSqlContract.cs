using Microsoft.Extensions.Logging.Abstractions;
using PteroBot.Storage.Engines;
using PteroBot.Storage.Engines.PostgreSql;

namespace PteroBot.Storage.Tests.Contract;

/// <summary>Each test in a schema of its own.</summary>
public sealed class PostgreSqlContract : DocumentStoreContract
{
    private PostgrePlace _place = null!;

    private protected override IStoreEngine MakeEngine() => new PostgreEngine(_place.ConnectionString, TimeProvider.System);

    protected override async ValueTask MakePlaceAsync() => _place = await PostgrePlace.MakeAsync();

    protected override ValueTask RemovePlaceAsync() => _place.DisposeAsync();

    [Fact]
    public async Task Increments_from_several_processes_are_all_counted()
    {
        var ct = TestContext.Current.CancellationToken;
        var stores = Enumerable.Range(0, 4).Select(_ => new DocumentStore(MakeEngine(), [Note.Type], TimeProvider.System, NullLogger<DocumentStore>.Instance)).ToArray();
        await stores[0].InsertAsync(Note.Type, "counter", new Note(1, ""), ct);

        await Task.WhenAll(stores.Select(store => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
                await store.UpdateAsync(Note.Type, "counter", note => note with { Rank = note.Rank + 1 }, ct);
        }, ct)));

        Assert.Equal(40, (await stores[0].FindAsync(Note.Type, "counter", ct))?.Value.Rank);
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [Fact]
    public async Task Several_processes_may_start_at_once_on_an_empty_database()
    {
        var ct = TestContext.Current.CancellationToken;

        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            var store = new DocumentStore(MakeEngine(), [Note.Type], TimeProvider.System, NullLogger<DocumentStore>.Instance);
            await store.InsertAsync(Note.Type, $"{i}", new Note(1, ""), ct);
            return store;
        }, ct)));

        Assert.Equal(4, await stores[0].CountAsync(Note.Type, Note.ByOwner.Where(1UL), ct));
        foreach (var store in stores)
            await store.DisposeAsync();
    }
}
