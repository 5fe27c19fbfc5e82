namespace PteroBot.Storage;

/// <summary>The engines.</summary>
public enum StorageEngine
{
    /// <summary>One file, one process. The default.</summary>
    Sqlite,

    /// <summary>A database server, several processes.</summary>
    PostgreSql,

    /// <summary>One file, one process; only in a build with <c>UpstreamPackages=true</c>.</summary>
    LiteDb,
}

/// <summary>Where the documents lie: the settings <c>Storage:*</c>.</summary>
public sealed class StorageOptions
{
    /// <summary><c>Storage:Engine</c>: Sqlite, PostgreSql or LiteDb.</summary>
    public StorageEngine Engine { get; set; }

    /// <summary><c>Storage:Path</c>: the file of an embedded engine, seen from the working folder.</summary>
    public string Path { get; set; } = "data/pterobot.db";

    /// <summary><c>Storage:ConnectionString</c>: for PostgreSQL. Holds a password: never print it.</summary>
    public string? ConnectionString { get; set; }
}
