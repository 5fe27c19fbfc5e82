namespace PteroBot.Storage.Engines.LiteDb;

/// <summary>Stands in for the LiteDB engine in a build that has no LiteDB package.</summary>
internal static class LiteDbEngines
{
    public static bool IsIncluded => false;

    public static IStoreEngine Create(string path) => throw new StorageException("This build does not hold the LiteDB engine.") { IsConfiguration = true };
}
