using Npgsql;
using NpgsqlTypes;

namespace PteroBot.Storage.Engines.PostgreSql;

/// <summary>The statements, on whichever connection. Npgsql prepares by itself what comes often.</summary>
internal static class PostgreCommands
{
    private const string ById = "SELECT id, version, json::text FROM pterobot_documents WHERE type = $1";

    private const string ByIndex =
        """
        SELECT d.id, d.version, d.json::text FROM pterobot_index_rows r JOIN pterobot_documents d ON d.type = r.type AND d.id = r.id
        WHERE r.type = $1 AND r.name = $2 AND r.key >= $3 AND r.key < $4
        """;

    public static NpgsqlCommand Make(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    public static NpgsqlParameter Json(string json) => new() { Value = json, NpgsqlDbType = NpgsqlDbType.Json };

    public static async Task<int> ExecuteAsync(NpgsqlCommand command, CancellationToken ct)
    {
        await using (command)
            return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The one number, or null when there is no row.</summary>
    public static async Task<long?> NumberAsync(NpgsqlCommand command, CancellationToken ct)
    {
        await using (command)
            return (long?)await command.ExecuteScalarAsync(ct);
    }

    public static async Task<RawDocument?> FindAsync(NpgsqlConnection connection, string type, string id, CancellationToken ct)
    {
        var found = await DocumentsAsync(Make(connection, ById + " AND id = $2", type, id), ct);
        return found.Count == 0 ? null : found[0];
    }

    public static Task<List<RawDocument>> QueryAsync(NpgsqlConnection connection, RawQuery query, CancellationToken ct) => DocumentsAsync((query.Index, query.AfterId) switch
    {
        (null, null) => Make(connection, $"{ById} ORDER BY id {Direction(query)} LIMIT $2", query.Type, query.Limit),
        (null, { } after) => Make(connection, $"{ById} AND id {Behind(query)} $3 ORDER BY id {Direction(query)} LIMIT $2", query.Type, query.Limit, after),
        ({ } index, null) => Make(
            connection, $"{ByIndex} {Order(query)}", query.Type, index, query.From, query.Below, query.Limit),
        ({ } index, { } after) => Make(
            connection, $"{ByIndex} AND (r.key, r.id) {Behind(query)} ($6, $7) {Order(query)}", query.Type, index, query.From, query.Below, query.Limit, query.AfterKey, after),
    }, ct);

    public static async Task<long> CountAsync(NpgsqlConnection connection, RawQuery query, CancellationToken ct) => await NumberAsync(
        query.Index is null
            ? Make(connection, "SELECT count(*) FROM pterobot_documents WHERE type = $1", query.Type)
            : Make(
                connection, "SELECT count(*) FROM pterobot_index_rows WHERE type = $1 AND name = $2 AND key >= $3 AND key < $4",
                query.Type, query.Index, query.From, query.Below),
        ct) ?? 0;

    public static async Task<List<IndexName>> IndexesAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = Make(connection, "SELECT type, name FROM pterobot_indexes");
        await using var rows = await command.ExecuteReaderAsync(ct);
        var names = new List<IndexName>();
        while (await rows.ReadAsync(ct))
            names.Add(new IndexName(rows.GetString(0), rows.GetString(1)));
        return names;
    }

    private static async Task<List<RawDocument>> DocumentsAsync(NpgsqlCommand command, CancellationToken ct)
    {
        await using (command)
        {
            await using var rows = await command.ExecuteReaderAsync(ct);
            var documents = new List<RawDocument>();
            while (await rows.ReadAsync(ct))
                documents.Add(new RawDocument(rows.GetString(0), rows.GetInt64(1), rows.GetString(2)));
            return documents;
        }
    }

    private static string Order(RawQuery query) => $"ORDER BY r.key {Direction(query)}, r.id {Direction(query)} LIMIT $5";

    private static string Direction(RawQuery query) => query.Descending ? "DESC" : "ASC";

    private static string Behind(RawQuery query) => query.Descending ? "<" : ">";
}
