using Microsoft.Extensions.Options;

namespace PteroBot.Storage.Tests.Secrets;

public sealed class MasterKeyTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string KeyFile => _folder.File("keys", "master.key");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_file_is_made_on_the_first_run_and_kept()
    {
        await using (await new StoreHost(_folder.Path).StartAsync())
        {
        }
        var first = await File.ReadAllTextAsync(KeyFile, Ct);

        await using var second = await new StoreHost(_folder.Path).StartAsync();

        Assert.Equal(32, Convert.FromBase64String(first.Trim()).Length);
        Assert.Equal(first, await File.ReadAllTextAsync(KeyFile, Ct));
    }

    [Fact]
    public async Task A_missing_file_is_not_replaced_by_a_new_key()
    {
        await SealSomethingAsync();
        File.Delete(KeyFile);

        var problem = await FailureAsync();

        Assert.Contains("is missing", problem.Message);
        Assert.False(File.Exists(KeyFile));
    }

    [Fact]
    public async Task A_wrong_key_is_told_and_destroys_nothing()
    {
        await SealSomethingAsync();
        var right = await File.ReadAllTextAsync(KeyFile, Ct);
        await File.WriteAllTextAsync(KeyFile, NewKey(), Ct);

        var problem = await FailureAsync();
        await File.WriteAllTextAsync(KeyFile, right, Ct);

        Assert.Contains("does not open the key ring", problem.Message);
        await AssertReadableAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("no base64 at all!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task A_file_without_a_key_is_told_and_not_quoted(string text)
    {
        await SealSomethingAsync();
        await File.WriteAllTextAsync(KeyFile, text, Ct);

        var problem = await FailureAsync();

        Assert.Contains("does not hold 32 bytes in base64", problem.Message);
        Assert.True(text.Length == 0 || !problem.ToString().Contains(text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    public async Task A_file_that_is_open_to_others_is_refused(UnixFileMode others)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Modes are a matter of Unix.");
        await SealSomethingAsync();
        Open(KeyFile, others);

        var problem = await FailureAsync();

        Assert.Contains("chmod 600", problem.Message);
    }

    [Fact]
    public async Task The_key_can_stand_in_the_settings()
    {
        var key = NewKey();
        await SealSomethingAsync(("Security:MasterKey", key), ("Security:MasterKeyFile", null));

        await AssertReadableAsync(("Security:MasterKey", key), ("Security:MasterKeyFile", null));

        Assert.False(File.Exists(KeyFile));
    }

    [Fact]
    public async Task A_wrong_setting_is_told_and_not_quoted()
    {
        await using var host = new StoreHost(_folder.Path, ("Security:MasterKey", "bad-secret-value"), ("Security:MasterKeyFile", null));

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.StartsWith("Security:MasterKey is not 32 bytes in base64", Assert.Single(problem.Failures));
        Assert.DoesNotContain("bad-secret-value", problem.ToString());
    }

    [Theory]
    [InlineData("Storage:Engine", "Oracle", "Storage:Engine is none of Sqlite, PostgreSql and LiteDb.")]
    [InlineData("Storage:Engine", "PostgreSql", "Storage:ConnectionString is empty")]
    [InlineData("Storage:Path", " ", "Storage:Path is empty")]
    public async Task A_wrong_storage_setting_is_told(string name, string value, string sentence)
    {
        await using var host = new StoreHost(_folder.Path, (name, value));

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.StartsWith(sentence, Assert.Single(problem.Failures));
    }

    [Fact]
    public async Task Two_keys_at_once_are_refused()
    {
        await using var host = new StoreHost(_folder.Path, ("Security:MasterKey", NewKey()));

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Contains("are both set", problem.Message);
    }

    [Fact]
    public async Task A_key_in_the_folder_of_the_store_is_warned_of()
    {
        await using var host = await new StoreHost(_folder.Path, ("Security:MasterKeyFile", _folder.File("data", "master.key"))).StartAsync();

        Assert.Contains("lies in the folder of the store", host.Log);
    }

    private static string NewKey() => Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));

    private static void Open(string file, UnixFileMode others)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
    }

    private async Task SealSomethingAsync(params (string, string?)[] settings)
    {
        await using var host = await new StoreHost(_folder.Path, settings).StartAsync();
        await host.AddAsync("a", "secret");
    }

    private async Task AssertReadableAsync(params (string, string?)[] settings)
    {
        await using var host = await new StoreHost(_folder.Path, settings).StartAsync();
        Assert.Equal("secret", await host.RevealAsync("a"));
    }

    private async Task<StorageException> FailureAsync()
    {
        await using var host = new StoreHost(_folder.Path);
        var problem = await Assert.ThrowsAsync<StorageException>(host.StartAsync);
        Assert.True(problem.IsConfiguration);
        return problem;
    }
}
