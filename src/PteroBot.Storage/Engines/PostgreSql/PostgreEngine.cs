using System.Data;
using Npgsql;

namespace PteroBot.Storage.Engines.PostgreSql;

/// <summary>
/// The store for several processes. Transactions are serializable and run again when another process came in between;
/// within this process they take turns, which saves most of those repetitions.
/// </summary>
internal sealed class PostgreEngine(string connectionString, TimeProvider clock) : IStoreEngine
{
    private const int Attempts = 20;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim _turn = new(1);
    private NpgsqlDataSource? _source;

    public async Task<string> OpenAsync(CancellationToken ct)
    {
        try
        {
            _source = Source();
            await PostgreSchema.UpdateAsync(_source, ct);
            await using var connection = await _source.OpenConnectionAsync(ct);
            return $"PostgreSQL {connection.PostgreSqlVersion}";
        }
        catch (NpgsqlException problem)
        {
            throw PostgreFailures.Explain(problem);
        }
        catch (ArgumentException)
        {
            throw new StorageException("Storage:ConnectionString is no PostgreSQL connection string, such as Host=db;Database=pterobot;Username=pterobot;Password=...")
            {
                IsConfiguration = true,
            };
        }
    }

    public async ValueTask<RawDocument?> FindAsync(string type, string id, CancellationToken ct) =>
        await ReadAsync(connection => PostgreCommands.FindAsync(connection, type, id, ct), ct);

    public async ValueTask<IReadOnlyList<RawDocument>> QueryAsync(RawQuery query, CancellationToken ct) =>
        await ReadAsync(connection => PostgreCommands.QueryAsync(connection, query, ct), ct);

    public async ValueTask<long> CountAsync(RawQuery query, CancellationToken ct) =>
        await ReadAsync(connection => PostgreCommands.CountAsync(connection, query, ct), ct);

    public async ValueTask<IReadOnlyList<IndexName>> IndexesAsync(CancellationToken ct) =>
        await ReadAsync(connection => PostgreCommands.IndexesAsync(connection, ct), ct);

    public async Task<TResult> TransactAsync<TResult>(Func<IStoreSession, CancellationToken, Task<TResult>> work, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            return await RepeatAsync(() => OnceAsync(work, ct), ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
            await _source.DisposeAsync();
    }

    private NpgsqlDataSource Source()
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.ApplicationName ??= "PteroBot";
        if (!builder.ShouldSerialize("Max Auto Prepare"))
            builder.MaxAutoPrepare = 30; // set it to 0 behind a pooler that hands out connections per transaction
        return NpgsqlDataSource.Create(builder);
    }

    private Task<TResult> ReadAsync<TResult>(Func<NpgsqlConnection, Task<TResult>> read, CancellationToken ct) => RepeatAsync(async () =>
    {
        await using var connection = await _source!.OpenConnectionAsync(ct);
        return await read(connection);
    }, ct);

    private async Task<TResult> OnceAsync<TResult>(Func<IStoreSession, CancellationToken, Task<TResult>> work, CancellationToken ct)
    {
        await using var connection = await _source!.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.Serializable, ct);
        var session = new PostgreSession(connection);
        try
        {
            var result = await work(session, ct);
            if (session.Failure is { } failure)
                throw failure; // a commit would roll back and say nothing
            await CommitAsync(transaction);
            return result;
        }
        finally
        {
            session.End();
        }
    }

    // Not cancelled half-way: whoever is told "cancelled" must be able to rely on it.
    private static async Task CommitAsync(NpgsqlTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (NpgsqlException lost) when (lost is not PostgresException)
        {
            throw new StorageException("The connection to PostgreSQL broke during a commit; what was being written may or may not be there.", lost);
        }
    }

    private async Task<TResult> RepeatAsync<TResult>(Func<Task<TResult>> attempt, CancellationToken ct)
    {
        for (var i = 1; ; i++)
        {
            try
            {
                return await attempt();
            }
            catch (NpgsqlException problem) when (i < Attempts && IsWorthRepeating(problem, i))
            {
                await Task.Delay(LongestPause * Random.Shared.NextDouble(), clock, ct);
            }
            catch (NpgsqlException problem)
            {
                throw PostgreFailures.Explain(problem);
            }
        }
    }

    // A conflict goes away by itself; a broken connection gets two more tries, which outlives a restart of the server but not its absence.
    private static bool IsWorthRepeating(NpgsqlException problem, int attempt) =>
        problem is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } || (problem.IsTransient && attempt <= 2);
}
