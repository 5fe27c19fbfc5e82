using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using PteroBot.Storage.Engines.Sqlite;
using PteroBot.Storage.Tests.Secrets;
using SQLitePCL;

namespace PteroBot.Storage.Tests.Sqlite;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string File => _folder.File("data", "pterobot.db");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_of_something_else_is_told_and_left_as_it_is()
    {
        Directory.CreateDirectory(_folder.File("data"));
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000), Ct);

        var problem = await FailureAsync();

        Assert.Contains("is damaged or is no SQLite file", problem.Message);
        Assert.Equal(new string('x', 5000), await System.IO.File.ReadAllTextAsync(File, Ct));
    }

    [Fact]
    public async Task A_damaged_file_is_told()
    {
        await FillAsync();
        await using (var stream = new FileStream(File, FileMode.Open))
        {
            stream.Position = 4096;
            stream.Write(Enumerable.Repeat((byte)0xAA, (int)stream.Length - 4096).ToArray());
        }

        var problem = await FailureAsync();

        Assert.Contains("is damaged", problem.Message);
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_told()
    {
        await FillAsync();
        await using (var stream = new FileStream(File, FileMode.Open))
            stream.SetLength(4096 + 100);

        var problem = await FailureAsync();

        Assert.Contains("is damaged", problem.Message);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        Run("CREATE TABLE theirs(x)");

        var problem = await FailureAsync();

        Assert.Contains("of another program", problem.Message);
        Assert.True(problem.IsConfiguration);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused()
    {
        await FillAsync();
        Run("PRAGMA user_version=99");

        var problem = await FailureAsync();

        Assert.Contains("written by a newer PteroBot (schema 99", problem.Message);
    }

    [Fact]
    public async Task A_file_with_wider_rights_is_closed_to_others()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Modes are a matter of Unix.");
        await FillAsync();
        SetMode(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        await using var store = Open();
        await store.FindAsync(Note.Type, "1", Ct);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public async Task A_document_that_does_not_parse_is_told_and_not_quoted()
    {
        await FillAsync();
        Run("UPDATE documents SET json = '{\"Owner\":\"the-secret-content' WHERE id = '1'");
        await using var store = Open();

        var problem = await Assert.ThrowsAsync<StorageException>(() => store.FindAsync(Note.Type, "1", Ct));

        Assert.StartsWith("The note with the id \"1\" in the store cannot be read", problem.Message);
        Assert.DoesNotContain("the-secret", problem.ToString());
    }

    [Fact]
    public async Task The_log_says_which_library_is_used()
    {
        await using var host = await new StoreHost(_folder.Path).StartAsync();

        Assert.Matches(@"The store is open: SQLite 3\.\d+\.\d+ \((system|bundled)\)", host.Log);
    }

    [Fact]
    public void The_bundled_library_is_there_for_systems_that_have_none() =>
        Assert.True(NativeLibrary.TryLoad("e_sqlite3", typeof(SQLite3Provider_e_sqlite3).Assembly, null, out _));

    private DocumentStore Open() => new(new SqliteEngine(File), [Note.Type], TimeProvider.System, NullLogger<DocumentStore>.Instance);

    private async Task FillAsync()
    {
        await using var store = Open();
        await store.TransactAsync(async (session, token) =>
        {
            for (var i = 0; i < 100; i++)
                await session.InsertAsync(Note.Type, $"{i}", new Note(1, new string('t', 200)), token);
        }, Ct);
    }

    private async Task<StorageException> FailureAsync()
    {
        await using var store = Open();
        return await Assert.ThrowsAsync<StorageException>(() => store.QueryAsync(Note.Type, Note.ByOwner.Where(), Ct));
    }

    private void SetMode(UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(File, mode);
    }

    private void Run(string sql)
    {
        SqliteNative.Load();
        Directory.CreateDirectory(_folder.File("data"));
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
