using PteroBot.Storage.Engines;
using PteroBot.Storage.Engines.Sqlite;

namespace PteroBot.Storage.Tests.Contract;

public sealed class SqliteContract : DocumentStoreContract
{
    private readonly TempFolder _folder = new();

    private protected override IStoreEngine MakeEngine() => new SqliteEngine(_folder.File("data", "pterobot.db"));

    protected override ValueTask MakePlaceAsync() => ValueTask.CompletedTask;

    protected override ValueTask RemovePlaceAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
