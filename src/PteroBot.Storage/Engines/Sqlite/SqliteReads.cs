using Microsoft.Data.Sqlite;

namespace PteroBot.Storage.Engines.Sqlite;

/// <summary>The reading statements, on whichever connection. Every query is a seek and a walk along one B-tree.</summary>
internal static class SqliteReads
{
    private const string Find = "SELECT id, version, json FROM documents WHERE type = ?1 AND id = ?2";
    private const string Indexes = "SELECT type, name FROM indexes";
    private const string CountAll = "SELECT count(*) FROM documents WHERE type = ?1";
    private const string CountIndex = "SELECT count(*) FROM index_rows WHERE type = ?1 AND name = ?2 AND key >= ?3 AND key < ?4";

    private const string ById = "SELECT id, version, json FROM documents WHERE type = ?1";

    // CROSS JOIN fixes the order: first the index, then the documents one by one.
    private const string ByIndex =
        """
        SELECT d.id, d.version, d.json FROM index_rows r CROSS JOIN documents d ON d.type = r.type AND d.id = r.id
        WHERE r.type = ?1 AND r.name = ?2 AND r.key >= ?3 AND r.key < ?4
        """;

    public static RawDocument? FindOne(SqliteLink link, string type, string id)
    {
        using var rows = link.Read(Find, type, id);
        return rows.Read() ? Document(rows) : null;
    }

    public static List<RawDocument> Query(SqliteLink link, RawQuery query)
    {
        using var rows = Open(link, query);
        var documents = new List<RawDocument>();
        while (rows.Read())
            documents.Add(Document(rows));
        return documents;
    }

    public static long Count(SqliteLink link, RawQuery query)
    {
        using var rows = query.Index is null ? link.Read(CountAll, query.Type) : link.Read(CountIndex, query.Type, query.Index, query.From, query.Below);
        rows.Read();
        return rows.GetInt64(0);
    }

    public static List<IndexName> IndexNames(SqliteLink link)
    {
        using var rows = link.Read(Indexes);
        var names = new List<IndexName>();
        while (rows.Read())
            names.Add(new IndexName(rows.GetString(0), rows.GetString(1)));
        return names;
    }

    /// <summary>The text of a query; a test asks SQLite for its plan.</summary>
    internal static string Text(RawQuery query) => (query.Index is null, query.Descending, query.AfterId is null) switch
    {
        (true, false, true) => ById + " ORDER BY id LIMIT ?2",
        (true, true, true) => ById + " ORDER BY id DESC LIMIT ?2",
        (true, false, false) => ById + " AND id > ?3 ORDER BY id LIMIT ?2",
        (true, true, false) => ById + " AND id < ?3 ORDER BY id DESC LIMIT ?2",
        (false, false, true) => ByIndex + " ORDER BY r.key, r.id LIMIT ?5",
        (false, true, true) => ByIndex + " ORDER BY r.key DESC, r.id DESC LIMIT ?5",
        (false, false, false) => ByIndex + " AND (r.key, r.id) > (?6, ?7) ORDER BY r.key, r.id LIMIT ?5",
        (false, true, false) => ByIndex + " AND (r.key, r.id) < (?6, ?7) ORDER BY r.key DESC, r.id DESC LIMIT ?5",
    };

    private static SqliteDataReader Open(SqliteLink link, RawQuery query) => (query.Index, query.AfterId) switch
    {
        (null, null) => link.Read(Text(query), query.Type, query.Limit),
        (null, { } after) => link.Read(Text(query), query.Type, query.Limit, after),
        ({ } index, null) => link.Read(Text(query), query.Type, index, query.From, query.Below, query.Limit),
        ({ } index, { } after) => link.Read(Text(query), query.Type, index, query.From, query.Below, query.Limit, query.AfterKey, after),
    };

    private static RawDocument Document(SqliteDataReader rows) => new(rows.GetString(0), rows.GetInt64(1), rows.GetString(2));
}
