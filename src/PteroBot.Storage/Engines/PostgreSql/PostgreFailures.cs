using Npgsql;

namespace PteroBot.Storage.Engines.PostgreSql;

/// <summary>Puts PostgreSQL's errors into sentences, without the connection string.</summary>
internal static class PostgreFailures
{
    public static StorageException Explain(NpgsqlException problem) => problem is PostgresException refused
        ? new StorageException(Sentence(refused), problem) { IsConfiguration = IsConfiguration(refused) }
        : new StorageException("The PostgreSQL server does not answer. Check Storage:ConnectionString and whether the server runs.", problem);

    private static bool IsConfiguration(PostgresException refused) => refused.SqlState is
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or
        PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.InvalidSchemaName;

    private static string Sentence(PostgresException refused) => refused.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            "PostgreSQL refuses the user name or password in Storage:ConnectionString.",
        PostgresErrorCodes.InvalidCatalogName => "PostgreSQL has no database of the name in Storage:ConnectionString.",
        PostgresErrorCodes.InvalidSchemaName => "PostgreSQL has no schema of the name in the search path of Storage:ConnectionString.",
        PostgresErrorCodes.InsufficientPrivilege => "The PostgreSQL user in Storage:ConnectionString may not make or use tables in its schema.",
        PostgresErrorCodes.TooManyConnections => "PostgreSQL has no connection left; lower Maximum Pool Size in Storage:ConnectionString.",
        PostgresErrorCodes.DiskFull => "The disk under PostgreSQL is full.",
        _ => $"PostgreSQL failed (SQLSTATE {refused.SqlState}).",
    };
}
