using Microsoft.Extensions.DependencyInjection;
using PteroBot.Storage.Engines.LiteDb;
using PteroBot.Storage.Engines.PostgreSql;
using PteroBot.Storage.Engines.Sqlite;

namespace PteroBot.Storage.Engines;

/// <summary>The engine that the settings name. Each is made in a method of its own, so that the others' assemblies are not loaded.</summary>
internal static class EngineChoice
{
    public static IStoreEngine Create(StorageOptions options, IServiceProvider services) => options.Engine switch
    {
        StorageEngine.PostgreSql => PostgreSql(options.ConnectionString!, services.GetRequiredService<TimeProvider>()),
        StorageEngine.LiteDb => LiteDbEngines.Create(options.Path),
        _ => new SqliteEngine(options.Path),
    };

    private static PostgreEngine PostgreSql(string connectionString, TimeProvider clock) => new PostgreEngine(connectionString, clock);
}
