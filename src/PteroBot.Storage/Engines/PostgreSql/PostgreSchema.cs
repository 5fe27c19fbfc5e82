using Npgsql;

namespace PteroBot.Storage.Engines.PostgreSql;

/// <summary>The tables, in the schema that the connection string names first in its search path. A change is a new step at the end.</summary>
internal static class PostgreSchema
{
    private const long LockKey = 0x50744266_6F746F72;

    // COLLATE "C" orders by code point, as the other engines do. json, not jsonb: the text stays as it was written.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE pterobot_documents(type text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, version bigint NOT NULL, json json NOT NULL, PRIMARY KEY(type, id));
        CREATE TABLE pterobot_index_rows(type text COLLATE "C" NOT NULL, name text COLLATE "C" NOT NULL, key bytea NOT NULL, id text COLLATE "C" NOT NULL, PRIMARY KEY(type, name, key, id));
        CREATE INDEX pterobot_index_rows_by_document ON pterobot_index_rows(type, id);
        CREATE TABLE pterobot_indexes(type text COLLATE "C" NOT NULL, name text COLLATE "C" NOT NULL, PRIMARY KEY(type, name));
        CREATE SEQUENCE pterobot_versions;
        """,
    ];

    /// <summary>Brings the database to the newest schema, all or nothing; several processes that start at once take turns.</summary>
    /// <exception cref="StorageException">The database is of a newer PteroBot.</exception>
    public static async Task UpdateAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await RunAsync(connection, $"SELECT pg_advisory_xact_lock({LockKey})", ct);
        var version = await VersionAsync(connection, ct);
        if (version > Steps.Length)
            throw new StorageException($"The store was written by a newer PteroBot (schema {version}; this one knows {Steps.Length}). Update PteroBot.") { IsConfiguration = true };
        if (version == Steps.Length)
            return;
        foreach (var step in Steps.Skip(version))
            await RunAsync(connection, step, ct);
        await RunAsync(connection, $"UPDATE pterobot_schema SET version = {Steps.Length}", ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if (await AskAsync(connection, "SELECT to_regclass('pterobot_schema') IS NOT NULL", ct) is not true)
            await RunAsync(connection, "CREATE TABLE pterobot_schema(version int NOT NULL); INSERT INTO pterobot_schema VALUES(0)", ct);
        return (int)(await AskAsync(connection, "SELECT version FROM pterobot_schema", ct))!;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(ct);
    }
}
