using PteroBot.Storage.Tests.Secrets;

namespace PteroBot.Storage.Tests.Crash;

public sealed class CrashTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_committed_is_lost_and_nothing_is_half_over_a_hundred_kills() =>
        await Task.WhenAll(Enumerable.Range(1, 2).Select(lane => WriteAndKillAsync(_folder.File($"{lane}"), new Random(lane), kills: 50)));

    [Fact]
    public async Task A_second_process_is_refused_until_the_first_is_gone()
    {
        using var child = KilledProcess.Start("write", _folder.Path);
        await child.NextLineAsync();

        await using var refused = new StoreHost(_folder.Path);
        var problem = await Assert.ThrowsAsync<StorageException>(refused.StartAsync);
        await child.KillAfterAsync(TimeSpan.Zero);

        Assert.Contains("in use by another process", problem.Message);
        await using var accepted = await new StoreHost(_folder.Path).StartAsync();
        Assert.NotNull(await accepted.Store.FindAsync(Note.Type, "000000-a", Ct));
    }

    private static async Task WriteAndKillAsync(string folder, Random random, int kills)
    {
        await using (var host = await new StoreHost(folder).StartAsync())
            await host.AddAsync("sealed", "secret");
        var committed = new List<string>();
        for (var i = 0; i < kills; i++)
        {
            using var child = KilledProcess.Start("write", folder);
            if (i % 5 != 0 && await child.NextLineAsync() is { } first) // every fifth is killed wherever it is, also while it starts
                committed.Add(first);
            committed.AddRange(await child.KillAfterAsync(TimeSpan.FromMilliseconds(random.Next(i % 5 == 0 ? 250 : 40))));
        }
        await using var after = await new StoreHost(folder).StartAsync();
        await AssertWholeAsync(after.Store, committed);
        Assert.Equal("secret", await after.RevealAsync("sealed"));
    }

    private static async Task AssertWholeAsync(IDocumentStore store, List<string> committed)
    {
        var ids = (await store.QueryAsync(Note.Type, Note.Type.All, Ct)).Select(note => note.Id).ToHashSet();
        Assert.True(committed.Count > 50, $"Only {committed.Count} pairs were committed: the test did not get to its point.");
        Assert.All(committed, id => Assert.True(ids.Contains(id + "-a") && ids.Contains(id + "-b"), $"{id} was committed and is lost."));
        var first = await store.QueryAsync(Note.Type, Note.ByRank.Where(1), Ct);
        var second = await store.QueryAsync(Note.Type, Note.ByRank.Where(2), Ct);
        Assert.Equal(first.Select(note => note.Value.Title), second.Select(note => note.Value.Title));
        var moving = Assert.Single(await store.QueryAsync(Note.Type, Note.ByRank.Where(3), Ct));
        Assert.Equal(first[^1].Value.Title, moving.Value.Title);
        Assert.Equal(first.Count + second.Count + 2, ids.Count);
    }
}
