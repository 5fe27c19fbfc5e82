namespace PteroBot.Storage.Engines.Sqlite;

/// <summary>The tables. A change is a new step at the end; steps that were released stay as they are.</summary>
internal static class SqliteSchema
{
    private const long ApplicationId = 0x5074426F; // "PtBo"; shown by file(1)

    private static readonly string[] Steps =
    [
        """
        CREATE TABLE documents(type TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY(type, id)) WITHOUT ROWID;
        CREATE TABLE index_rows(type TEXT NOT NULL, name TEXT NOT NULL, key BLOB NOT NULL, id TEXT NOT NULL, PRIMARY KEY(type, name, key, id)) WITHOUT ROWID;
        CREATE INDEX index_rows_by_document ON index_rows(type, id);
        CREATE TABLE indexes(type TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY(type, name)) WITHOUT ROWID;
        CREATE TABLE versions(last INTEGER NOT NULL);
        INSERT INTO versions VALUES(0);
        """,
    ];

    /// <summary>Brings the file to the newest schema, all or nothing.</summary>
    /// <exception cref="StorageException">The file is of a newer PteroBot, or not of PteroBot at all.</exception>
    public static void Update(SqliteLink link, string path)
    {
        var version = link.Number("PRAGMA user_version");
        if (version == Steps.Length && link.Number("PRAGMA application_id") == ApplicationId)
            return;
        Check(link, path, version);
        link.Run("BEGIN IMMEDIATE");
        foreach (var step in Steps.AsSpan((int)version))
            link.Run(step);
        link.Run($"PRAGMA application_id={ApplicationId};PRAGMA user_version={Steps.Length};COMMIT");
    }

    private static void Check(SqliteLink link, string path, long version)
    {
        var isOurs = link.Number("PRAGMA application_id") == ApplicationId;
        if (!isOurs && link.Number("SELECT count(*) FROM sqlite_master") > 0)
            throw new StorageException($"{path} is an SQLite file of another program; choose another Storage:Path.") { IsConfiguration = true };
        if (version > Steps.Length)
            throw new StorageException($"The store {path} was written by a newer PteroBot (schema {version}; this one knows {Steps.Length}). Update PteroBot.")
            {
                IsConfiguration = true,
            };
    }
}
