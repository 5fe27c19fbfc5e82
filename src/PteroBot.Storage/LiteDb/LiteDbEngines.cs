namespace PteroBot.Storage.Engines.LiteDb;

/// <summary>The LiteDB engine; a build without the package has <c>WithoutLiteDb/</c> in place of this folder.</summary>
internal static class LiteDbEngines
{
    public static bool IsIncluded => true;

    public static IStoreEngine Create(string path) => new LiteDbEngine(path);
}
