using PteroBot.Storage.Engines;
using PteroBot.Storage.Engines.LiteDb;

namespace PteroBot.Storage.Tests.Contract;

public sealed class LiteDbContract : DocumentStoreContract
{
    private TempFolder _folder = null!;

    private protected override IStoreEngine MakeEngine() => LiteDbEngines.Create(_folder.File("data", "pterobot.db"));

    protected override ValueTask MakePlaceAsync()
    {
        Assert.SkipUnless(LiteDbEngines.IsIncluded, "This build does not hold LiteDB: it needs -p:UpstreamPackages=true.");
        _folder = new TempFolder();
        return ValueTask.CompletedTask;
    }

    protected override ValueTask RemovePlaceAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
