using Microsoft.Data.Sqlite;

namespace PteroBot.Storage.Engines.Sqlite;

/// <summary>A connection with its prepared statements. Used by one caller at a time.</summary>
internal sealed class SqliteLink : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    private SqliteLink(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens a connection. It waits five seconds for a lock that a program beside us (a backup) may hold.</summary>
    public static SqliteLink Open(string path, string pragmas)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString());
        var link = new SqliteLink(connection);
        try
        {
            connection.Open();
            link.Run($"PRAGMA busy_timeout=5000;PRAGMA cache_size=-1024;{pragmas}");
            return link;
        }
        catch (SqliteException)
        {
            link.Dispose();
            throw;
        }
    }

    /// <summary>Runs text that is not worth keeping prepared.</summary>
    public void Run(string sql)
    {
        using var command = new SqliteCommand(sql, _connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Runs text that is not worth keeping prepared, for its one number.</summary>
    public long Number(string sql)
    {
        using var command = new SqliteCommand(sql, _connection);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Runs a kept statement with the values of ?1, ?2, ... and tells how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>Runs a kept statement for its rows.</summary>
    public SqliteDataReader Read(string sql, params ReadOnlySpan<object> values) => Prepare(sql, values).ExecuteReader();

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
            _commands[sql] = command = Make(sql, values.Length);
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        return command;
    }

    private SqliteCommand Make(string sql, int parameters)
    {
        var command = new SqliteCommand(sql, _connection);
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" });
        return command;
    }
}
