namespace PteroBot.Storage.Tests.Contract;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task A_transaction_sees_its_own_writes_and_others_do_not()
    {
        await _store.TransactAsync(async (session, token) =>
        {
            await session.InsertAsync(Note.Type, "a", new Note(1, "x"), token);

            Assert.NotNull(await session.FindAsync(Note.Type, "a", token));
            Assert.Single(await session.QueryAsync(Note.Type, Note.ByOwner.Where(1UL), token));
            Assert.Equal(1, await session.CountAsync(Note.Type, Note.Type.All, token));
            Assert.Null(await _store.FindAsync(Note.Type, "a", token));
        }, Ct);

        Assert.NotNull(await _store.FindAsync(Note.Type, "a", Ct));
    }

    [Fact]
    public async Task An_exception_rolls_everything_back()
    {
        await AddAsync(("old", new Note(1, "old")));

        await Assert.ThrowsAsync<TimeoutException>(() => _store.TransactAsync(async (session, token) =>
        {
            await session.InsertAsync(Note.Type, "new", new Note(1, "x"), token);
            await session.DeleteAsync(Note.Type, "old", token);
            throw new TimeoutException();
        }, Ct));

        Assert.Equal("old", await IdsAsync(Note.Type.All));
        Assert.Equal("old", await IdsAsync(Note.ByOwner.Where(1UL)));
    }

    [Fact]
    public async Task A_transaction_goes_on_after_a_refused_step()
    {
        await AddAsync(("a", new Note(1, "first")));

        await _store.TransactAsync(async (session, token) =>
        {
            await Assert.ThrowsAsync<DocumentExistsException>(() => session.InsertAsync(Note.Type, "a", new Note(1, "second"), token));
            await session.InsertAsync(Note.Type, "b", new Note(1, "third"), token);
        }, Ct);

        Assert.Equal("a b", await IdsAsync(Note.Type.All));
    }

    [Fact]
    public async Task The_version_of_a_rolled_back_write_is_not_used_again()
    {
        Stored<Note>? lost = null;
        await AddAsync(("a", new Note(1, "x")));
        await Assert.ThrowsAsync<TimeoutException>(() => _store.TransactAsync(async (session, token) =>
        {
            lost = await session.PutAsync(Note.Type, "a", new Note(1, "lost"), token);
            throw new TimeoutException();
        }, Ct));
        await _store.PutAsync(Note.Type, "a", new Note(1, "kept"), Ct);

        await Assert.ThrowsAsync<DocumentChangedException>(() => _store.ReplaceAsync(Note.Type, lost!, new Note(1, "y"), Ct));
    }

    [Fact]
    public async Task Increments_from_many_sides_are_all_counted()
    {
        await AddAsync(("counter", new Note(1, "")));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() =>
            _store.UpdateAsync(Note.Type, "counter", note => note with { Rank = note.Rank + 1 }, Ct), Ct)));

        Assert.Equal(20, (await _store.FindAsync(Note.Type, "counter", Ct))?.Value.Rank);
    }

    [Fact]
    public async Task Of_many_who_insert_the_same_id_one_succeeds()
    {
        var refused = 0;

        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
        {
            if (await Record.ExceptionAsync(() => AddAsync(("same", new Note(1, $"{i}")))) is DocumentExistsException)
                Interlocked.Increment(ref refused);
        }, Ct)));

        Assert.Equal(9, refused);
        Assert.Equal("same", await IdsAsync(Note.ByOwner.Where(1UL)));
    }

    [Fact]
    public async Task Readers_are_not_held_up_by_an_open_transaction()
    {
        await AddAsync([.. Enumerable.Range(0, 8).Select(i => ($"{i}", new Note(1, "x")))]);

        var found = await _store.TransactAsync(async (session, token) =>
        {
            await session.PutAsync(Note.Type, "9", new Note(1, "y"), token);
            return await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => _store.FindAsync(Note.Type, $"{i}", token), token)));
        }, Ct);

        Assert.All(found, Assert.NotNull);
    }

    [Fact]
    public async Task A_transaction_inside_a_transaction_is_refused_instead_of_waiting_for_ever() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _store.TransactAsync((_, token) => _store.PutAsync(Note.Type, "a", new Note(1, "x"), token), Ct));

    [Fact]
    public async Task A_session_that_was_kept_after_its_end_is_refused()
    {
        IDocumentSession? kept = null;
        await _store.TransactAsync((session, _) => Task.FromResult(kept = session), Ct);

        await Assert.ThrowsAsync<InvalidOperationException>(() => kept!.PutAsync(Note.Type, "a", new Note(1, "x"), Ct));
    }

    [Fact]
    public async Task A_cancelled_transaction_leaves_nothing()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Ct);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.TransactAsync(async (session, token) =>
        {
            await session.PutAsync(Note.Type, "a", new Note(1, "x"), token);
            await cancel.CancelAsync();
            token.ThrowIfCancellationRequested();
        }, cancel.Token));

        Assert.Equal("", await IdsAsync(Note.Type.All));
    }
}
