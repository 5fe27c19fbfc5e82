namespace PteroBot.Storage.Tests.Contract;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task A_document_is_found_as_it_was_inserted()
    {
        var note = new Note(7, "Tür \0 \u2028 🎮 'quotes'", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), -3);

        var inserted = await _store.InsertAsync(Note.Type, "ä/1", note, Ct);

        Assert.Equal(inserted, await _store.FindAsync(Note.Type, "ä/1", Ct));
        Assert.Equal(note, inserted.Value);
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_null() => Assert.Null(await _store.FindAsync(Note.Type, "x", Ct));

    [Fact]
    public async Task Ids_differ_by_case() =>
        Assert.Equal(["A", "a"], [(await _store.InsertAsync(Note.Type, "A", new Note(1, ""), Ct)).Id, (await _store.InsertAsync(Note.Type, "a", new Note(1, ""), Ct)).Id]);

    [Fact]
    public async Task A_second_document_with_the_same_id_is_refused()
    {
        await AddAsync(("a", new Note(1, "first")));

        await Assert.ThrowsAsync<DocumentExistsException>(() => AddAsync(("a", new Note(1, "second"))));

        Assert.Equal("first", (await _store.FindAsync(Note.Type, "a", Ct))?.Value.Title);
    }

    [Fact]
    public async Task A_replaced_document_has_another_version()
    {
        var old = await _store.InsertAsync(Note.Type, "a", new Note(1, "old"), Ct);

        var replaced = await _store.ReplaceAsync(Note.Type, old, old.Value with { Title = "new" }, Ct);

        Assert.NotEqual(old.Version, replaced.Version);
        Assert.Equal(replaced, await _store.FindAsync(Note.Type, "a", Ct));
    }

    [Fact]
    public async Task Replacing_what_somebody_else_changed_is_refused()
    {
        var old = await _store.InsertAsync(Note.Type, "a", new Note(1, "old"), Ct);
        var theirs = await _store.ReplaceAsync(Note.Type, old, old.Value with { Title = "theirs" }, Ct);

        await Assert.ThrowsAsync<DocumentChangedException>(() => _store.ReplaceAsync(Note.Type, old, old.Value with { Title = "mine" }, Ct));

        Assert.Equal(theirs, await _store.FindAsync(Note.Type, "a", Ct));
    }

    [Fact]
    public async Task Replacing_what_was_deleted_and_made_again_is_refused()
    {
        var old = await _store.InsertAsync(Note.Type, "a", new Note(1, "old"), Ct);
        await _store.DeleteAsync(Note.Type, "a", Ct);
        await ReopenAsync(Note.Type);
        await AddAsync(("a", new Note(1, "again")));

        await Assert.ThrowsAsync<DocumentChangedException>(() => _store.ReplaceAsync(Note.Type, old, old.Value, Ct));
    }

    [Fact]
    public async Task Put_writes_whatever_was_there()
    {
        await _store.PutAsync(Note.Type, "a", new Note(1, "first"), Ct);

        var second = await _store.PutAsync(Note.Type, "a", new Note(1, "second"), Ct);

        Assert.Equal(second, await _store.FindAsync(Note.Type, "a", Ct));
    }

    [Fact]
    public async Task A_deleted_document_is_gone_from_everywhere()
    {
        await AddAsync(("a", new Note(1, "x")), ("b", new Note(1, "y")));

        var deleted = (await _store.DeleteAsync(Note.Type, "a", Ct), await _store.DeleteAsync(Note.Type, "a", Ct));

        Assert.Equal((true, false), deleted);
        Assert.Equal("b", await IdsAsync(Note.Type.All));
        Assert.Equal("b", await IdsAsync(Note.ByOwner.Where(1UL)));
        Assert.Equal(1, await _store.CountAsync(Note.Type, Note.ByOwner.Where(1UL), Ct));
    }

    [Fact]
    public async Task Everything_is_there_after_opening_again()
    {
        await AddAsync(("a", new Note(1, "x")));
        var version = (await _store.PutAsync(Note.Type, "b", new Note(2, "y"), Ct)).Version;

        await ReopenAsync(Note.Type);

        Assert.Equal("a b", await IdsAsync(Note.Type.All));
        Assert.True((await _store.PutAsync(Note.Type, "b", new Note(2, "z"), Ct)).Version > version);
    }

    [Fact]
    public async Task An_id_without_characters_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _store.PutAsync(Note.Type, "", new Note(1, ""), Ct));

    [Fact]
    public async Task A_type_that_nobody_made_known_is_refused()
    {
        var unknown = new DocumentType<Note>("unknown", () => NoteJson.Default.Note);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _store.FindAsync(unknown, "a", Ct));
    }
}
