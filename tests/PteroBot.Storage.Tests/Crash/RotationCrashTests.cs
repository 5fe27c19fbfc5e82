using PteroBot.Storage.Tests.Secrets;

namespace PteroBot.Storage.Tests.Crash;

public sealed class RotationCrashTests : IDisposable
{
    private const int Notes = 120;

    private readonly TempFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_rotation_that_is_killed_leaves_everything_readable()
    {
        var random = new Random(3);
        var next = ("Security:NewMasterKeyFile", _folder.File("keys", "next.key"));
        await using (var host = await new StoreHost(_folder.Path).StartAsync())
            await AddManyAsync(host);

        for (var i = 0; i < 6; i++)
        {
            using (var child = KilledProcess.Start("rotate", _folder.Path))
            {
                await child.NextLineAsync();
                await child.KillAfterAsync(TimeSpan.FromMilliseconds(random.Next(60)));
            }
            await using var host = await new StoreHost(_folder.Path, next).StartAsync();
            await AssertReadableAsync(host);
        }

        await using (var host = await new StoreHost(_folder.Path, next).StartAsync())
            Assert.Equal(0, (await host.Rotation.RotateAsync(null, Ct)).Unreadable);
        await using var changed = await new StoreHost(_folder.Path, ("Security:MasterKeyFile", _folder.File("keys", "next.key"))).StartAsync();
        await AssertReadableAsync(changed);
    }

    private static async Task AddManyAsync(StoreHost host)
    {
        for (var i = 0; i < Notes; i++)
            await host.AddAsync($"{i}", $"secret {i}");
    }

    private static async Task AssertReadableAsync(StoreHost host)
    {
        for (var i = 0; i < Notes; i++)
            Assert.Equal($"secret {i}", await host.RevealAsync($"{i}"));
    }
}
