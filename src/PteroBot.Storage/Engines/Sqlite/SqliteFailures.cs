using Microsoft.Data.Sqlite;

namespace PteroBot.Storage.Engines.Sqlite;

/// <summary>Puts SQLite's errors into sentences.</summary>
internal static class SqliteFailures
{
    public static StorageException Explain(SqliteException problem, string path) => new(Sentence(problem, path), problem);

    private static string Sentence(SqliteException problem, string path) => problem.SqliteErrorCode switch
    {
        11 or 26 => $"The store {path} is damaged or is no SQLite file. Put it aside and restore it from a backup; it was not changed.",
        5 or 6 => $"The store {path} is locked by another program for too long.",
        8 or 14 => $"The store {path} cannot be opened for writing; check the rights of the file and its folder.",
        10 => $"The disk under the store {path} reported an error.",
        13 => $"The disk under the store {path} is full.",
        _ => $"The store {path} failed (SQLite error {problem.SqliteExtendedErrorCode}).",
    };
}
