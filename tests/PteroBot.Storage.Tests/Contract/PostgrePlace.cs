using Npgsql;
using PteroBot.TestKit;

namespace PteroBot.Storage.Tests.Contract;

/// <summary>A schema in the database that <c>PTEROBOT_TEST_POSTGRES</c> names; gone after the test.</summary>
internal sealed class PostgrePlace : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _schema = $"test_{Guid.NewGuid():N}";

    private PostgrePlace(string server) => _server = server;

    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { SearchPath = _schema, Pooling = true, MaxPoolSize = 10 }.ToString();

    public static async Task<PostgrePlace> MakeAsync()
    {
        var place = new PostgrePlace(Needs.Variable("PTEROBOT_TEST_POSTGRES"));
        await place.RunAsync($"CREATE SCHEMA {place._schema}");
        return place;
    }

    public async ValueTask DisposeAsync() => await RunAsync($"DROP SCHEMA {_schema} CASCADE");

    private async Task RunAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_server) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
