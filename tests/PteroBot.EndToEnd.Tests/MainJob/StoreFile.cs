using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace PteroBot.EndToEnd.Tests.MainJob;

/// <summary>The bot's store as it lies on the disk after the bot has ended, read without the bot's own code.</summary>
internal sealed record StoreFile(string Integrity, long IndexRowsWithoutDocument, IReadOnlyList<(string Type, JsonNode Document)> All)
{
    public IEnumerable<JsonNode> Documents(string type) => All.Where(row => row.Type == type).Select(row => row.Document);

    /// <summary>Reads everything; a document that is not whole fails here.</summary>
    public static StoreFile Read(string botFolder)
    {
        SQLitePCL.Batteries_V2.Init();
        var path = Directory.EnumerateFiles(botFolder, "pterobot.db", SearchOption.AllDirectories).Single();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return new StoreFile(
            (string)Scalar(connection, "PRAGMA integrity_check")!,
            (long)Scalar(connection, "SELECT count(*) FROM index_rows r WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.type = r.type AND d.id = r.id)")!,
            Documents(connection));
    }

    private static List<(string Type, JsonNode Document)> Documents(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT type, json FROM documents";
        using var rows = command.ExecuteReader();
        List<(string, JsonNode)> all = [];
        while (rows.Read())
            all.Add((rows.GetString(0), JsonNode.Parse(rows.GetString(1))!));
        return all;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
