using Microsoft.Extensions.Options;
using PteroBot.Storage.Engines.LiteDb;

namespace PteroBot.Storage.Setup;

/// <summary>Says what is wrong with <c>Storage:*</c>, in sentences that hold no value of a secret.</summary>
internal sealed class StorageOptionsCheck : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        Problem(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;

    private static string? Problem(StorageOptions options) => options.Engine switch
    {
        StorageEngine.PostgreSql when string.IsNullOrWhiteSpace(options.ConnectionString) =>
            "Storage:ConnectionString is empty; Storage:Engine is PostgreSql, which needs one, such as Host=db;Database=pterobot;Username=pterobot;Password=...",
        StorageEngine.LiteDb when !LiteDbEngines.IsIncluded =>
            "Storage:Engine is LiteDb, which this build does not hold; use Sqlite, or build with -p:UpstreamPackages=true.",
        StorageEngine.Sqlite or StorageEngine.LiteDb when string.IsNullOrWhiteSpace(options.Path) =>
            "Storage:Path is empty; it names the file of the store. The default is data/pterobot.db.",
        StorageEngine.Sqlite or StorageEngine.LiteDb or StorageEngine.PostgreSql => null,
        _ => "Storage:Engine is none of Sqlite, PostgreSql and LiteDb.",
    };
}
