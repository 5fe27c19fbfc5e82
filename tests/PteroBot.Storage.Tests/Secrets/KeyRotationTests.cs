namespace PteroBot.Storage.Tests.Secrets;

public sealed class KeyRotationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_value_is_sealed_again_and_reads_as_before()
    {
        await using var host = await new StoreHost(_folder.Path).StartAsync();
        var notes = await AddManyAsync(host, 120);
        await host.Store.InsertAsync(Note.Type, "none", new Note(1, "without a secret"), Ct);

        var result = await host.Rotation.RotateAsync(null, Ct);

        Assert.Equal(new RotationResult(120, 0, 2, false), result);
        var after = await host.Store.QueryAsync(Note.Type, Note.ByOwner.Where(1UL) with { Limit = 120 }, Ct);
        Assert.Equal(notes.Select(KeyOf).Distinct(), [KeyOf(notes[0])]);
        Assert.DoesNotContain(KeyOf(notes[0]), after.Where(note => note.Value.Secret is not null).Select(KeyOf));
        foreach (var note in notes)
            Assert.Equal($"secret {note.Id}", await host.RevealAsync(note.Id));
    }

    [Fact]
    public async Task Values_are_readable_after_a_rotation_and_a_restart()
    {
        await using (var host = await new StoreHost(_folder.Path).StartAsync())
        {
            await host.AddAsync("a", "secret");
            await host.Rotation.RotateAsync(null, Ct);
            await host.Rotation.RotateAsync(null, Ct);
        }

        await using var again = await new StoreHost(_folder.Path).StartAsync();

        Assert.Equal("secret", await again.RevealAsync("a"));
    }

    [Fact]
    public async Task A_value_that_no_key_opens_is_counted_and_left_as_it_is()
    {
        await using var host = await new StoreHost(_folder.Path).StartAsync();
        var mine = await host.AddAsync("a", "secret");
        var moved = await host.Store.InsertAsync(Note.Type, "b", mine.Value with { Owner = 2 }, Ct);

        var result = await host.Rotation.RotateAsync(null, Ct);

        Assert.Equal((1, 1), (result.Resealed, result.Unreadable));
        Assert.Equal(moved, await host.Store.FindAsync(Note.Type, "b", Ct));
    }

    [Fact]
    public async Task Progress_counts_up()
    {
        await using var host = await new StoreHost(_folder.Path).StartAsync();
        await AddManyAsync(host, 120);
        var progress = new Progressed();

        await host.Rotation.RotateAsync(progress, Ct);

        Assert.Equal([50, 100, 120], progress.Seen.Select(step => step.Resealed));
    }

    [Fact]
    public async Task A_new_master_key_takes_over_and_the_old_one_no_longer_opens()
    {
        var next = _folder.File("keys", "next.key");
        await using (var host = await new StoreHost(_folder.Path, ("Security:NewMasterKeyFile", next)).StartAsync())
        {
            await host.AddAsync("a", "secret");
            Assert.True((await host.Rotation.RotateAsync(null, Ct)).NewMasterKey);
            Assert.Equal("secret", await host.RevealAsync("a"));
        }

        await using (var old = new StoreHost(_folder.Path))
            Assert.Contains("does not open the key ring", (await Assert.ThrowsAsync<StorageException>(old.StartAsync)).Message);

        await using var changed = await new StoreHost(_folder.Path, ("Security:MasterKeyFile", next)).StartAsync();
        Assert.Equal("secret", await changed.RevealAsync("a"));
    }

    [Fact]
    public async Task Running_a_change_of_the_master_key_twice_does_no_harm()
    {
        var next = _folder.File("keys", "next.key");
        for (var i = 0; i < 2; i++)
        {
            await using var host = await new StoreHost(_folder.Path, ("Security:NewMasterKeyFile", next)).StartAsync();
            await host.Rotation.RotateAsync(null, Ct);
            await host.AddAsync($"{i}", "secret");
        }

        await using var changed = await new StoreHost(_folder.Path, ("Security:MasterKeyFile", next)).StartAsync();

        Assert.Equal(("secret", "secret"), (await changed.RevealAsync("0"), await changed.RevealAsync("1")));
    }

    // A sealed text begins with four fixed bytes and the id of its key.
    private static string KeyOf(Stored<Note> note) => note.Value.Secret!.Value.Text[..26];

    private static async Task<List<Stored<Note>>> AddManyAsync(StoreHost host, int count)
    {
        var notes = new List<Stored<Note>>();
        for (var i = 0; i < count; i++)
            notes.Add(await host.AddAsync($"{i:000}", $"secret {i:000}"));
        return notes;
    }

    private sealed class Progressed : IProgress<RotationProgress>
    {
        public List<RotationProgress> Seen { get; } = [];

        public void Report(RotationProgress value) => Seen.Add(value);
    }
}
