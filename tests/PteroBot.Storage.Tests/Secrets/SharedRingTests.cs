using PteroBot.Storage.Tests.Contract;

namespace PteroBot.Storage.Tests.Secrets;

public sealed class SharedRingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_running_process_opens_what_another_one_has_rotated()
    {
        await using var place = await PostgrePlace.MakeAsync();
        (string, string?)[] settings = [("Storage:Engine", "PostgreSql"), ("Storage:ConnectionString", place.ConnectionString)];
        await using var bot = await new StoreHost(_folder.Path, settings).StartAsync();
        await using var rotating = await new StoreHost(_folder.Path, settings).StartAsync();
        await bot.AddAsync("a", "before");
        Assert.Equal("before", await bot.RevealAsync("a"));

        var result = await rotating.Rotation.RotateAsync(null, TestContext.Current.CancellationToken);
        await rotating.AddAsync("b", "after");

        Assert.Equal((1, 2), (result.Resealed, result.RingKeys));
        Assert.Equal(("before", "after"), (await bot.RevealAsync("a"), await bot.RevealAsync("b")));
    }
}
