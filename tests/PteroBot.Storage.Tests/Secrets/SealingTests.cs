using System.Text;
using System.Text.Json;

namespace PteroBot.Storage.Tests.Secrets;

public sealed class SealingTests : IDisposable
{
    private const string Planted = "ptlc_PlantedPlantedPlantedPlantedPlantedPlanted1";

    private readonly TempFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sealed_secret_opens_under_its_purpose_also_after_a_restart()
    {
        await using (var first = await new StoreHost(_folder.Path).StartAsync())
            await first.AddAsync("a", Planted);

        await using var second = await new StoreHost(_folder.Path).StartAsync();

        Assert.Equal(Planted, await second.RevealAsync("a"));
    }

    [Fact]
    public async Task A_sealed_value_that_was_moved_to_another_row_does_not_open()
    {
        await using var host = await new StoreHost(_folder.Path).StartAsync();
        var mine = await host.AddAsync("a", Planted, owner: 1);
        var theirs = await host.AddAsync("b", "other", owner: 2);

        await host.Store.ReplaceAsync(Note.Type, theirs, theirs.Value with { Secret = mine.Value.Secret }, Ct);

        Assert.Null(await host.RevealAsync("b"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Nonsense_does_not_open(string text)
    {
        await using var host = await new StoreHost(_folder.Path).StartAsync();

        Assert.Null(await host.Sealer.UnsealAsync(new SealedText(text), "x", Ct));
    }

    [Fact]
    public async Task The_same_secret_looks_different_each_time()
    {
        await using var host = await new StoreHost(_folder.Path).StartAsync();

        var (one, two) = (await host.Sealer.SealAsync(new SecretText(Planted), "x", Ct), await host.Sealer.SealAsync(new SecretText(Planted), "x", Ct));

        Assert.NotEqual(one, two);
    }

    [Fact]
    public async Task A_planted_secret_is_in_no_file_and_no_log_line()
    {
        await using var host = await new StoreHost(_folder.Path).StartAsync();
        await host.AddAsync("a", Planted);
        await host.Store.UpdateAsync(Note.Type, "a", note => note with { Title = "visible" }, Ct);
        await host.Rotation.RotateAsync(null, Ct);
        var master = (await File.ReadAllTextAsync(_folder.File("keys", "master.key"), Ct)).Trim();

        var files = Directory.GetFiles(_folder.File("data")).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).ToDictionary(file => Path.GetFileName(file), Bytes);

        Assert.Contains("pterobot.db-wal", files.Keys);
        Assert.Contains(files.Values, bytes => Holds(bytes, "visible"));
        Assert.DoesNotContain(files.Values, bytes => Holds(bytes, Planted) || Holds(bytes, master) || Holds(bytes, "<masterKey") || Holds(bytes, "<descriptor"));
        Assert.DoesNotContain(Planted, host.Log);
        Assert.DoesNotContain(master, host.Log);
    }

    [Fact]
    public async Task The_files_are_for_their_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Modes are a matter of Unix.");
        await using var host = await new StoreHost(_folder.Path).StartAsync();
        await host.AddAsync("a", Planted);

        var modes = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetFileName(file), Mode);

        Assert.Equal(["master.key", "pterobot.db", "pterobot.db-shm", "pterobot.db-wal", "pterobot.db.lock"], modes.Keys.Order(StringComparer.Ordinal));
        Assert.All(modes.Values, mode => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode));
    }

    [Fact]
    public async Task Secrets_print_stars_and_refuse_to_become_json()
    {
        await using var host = await new StoreHost(_folder.Path).StartAsync();
        var note = await host.AddAsync("a", Planted);

        Assert.Equal("***", new SecretText(Planted).ToString());
        Assert.Equal("***", $"{note.Value.Secret}");
        Assert.DoesNotContain(note.Value.Secret!.Value.Text, note.ToString());
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new { Key = new SecretText(Planted) }));
    }

    private static UnixFileMode Mode(string file) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file);

    // Shared, because SQLite has the files open. Nothing uses the store after this: closing the handle drops SQLite's locks.
    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static bool Holds(byte[] bytes, string text) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
