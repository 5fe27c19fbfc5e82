namespace PteroBot.Storage.Tests.Contract;

public abstract partial class DocumentStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_query_begins_with_equal_parts_and_is_ordered_by_the_rest()
    {
        await AddAsync(("1", new Note(7, "b")), ("2", new Note(7, "a")), ("3", new Note(70, "0")), ("4", new Note(7, "B")), ("5", new Note(7, "ä")), ("6", new Note(7, "")));

        Assert.Equal("6 4 2 1 5", await IdsAsync(Note.ByOwner.Where(7UL)));
        Assert.Equal("5 1 2 4 6", await IdsAsync(Note.ByOwner.Where(7UL) with { Descending = true }));
        Assert.Equal("2", await IdsAsync(Note.ByOwner.Where(7UL, "a")));
        Assert.Equal("", await IdsAsync(Note.ByOwner.Where(8UL)));
    }

    [Fact]
    public async Task Numbers_are_ordered_as_numbers()
    {
        await AddAsync(("1", new Note(1, "", Rank: 10)), ("2", new Note(1, "", Rank: -1)), ("3", new Note(1, "", Rank: int.MinValue)), ("4", new Note(1, "", Rank: 9)), ("5", new Note(1, "")));

        Assert.Equal("3 2 5 4 1", await IdsAsync(Note.ByRank.Where()));
    }

    [Fact]
    public async Task A_range_has_its_lower_end_and_lacks_its_upper_end()
    {
        await AddAsync([.. Enumerable.Range(0, 5).Select(hour => ($"{hour}", new Note(1, "", Noon.AddHours(hour))))]);

        Assert.Equal("1 2", await IdsAsync(Note.ByDue.Where() with { AtLeast = Noon.AddHours(1), Below = Noon.AddHours(3) }));
        Assert.Equal("3 4", await IdsAsync(Note.ByDue.Where() with { AtLeast = Noon.AddHours(3) }));
        Assert.Equal("1 0", await IdsAsync(Note.ByDue.Where() with { Below = Noon.AddHours(2), Descending = true }));
    }

    [Fact]
    public async Task Times_are_compared_as_moments()
    {
        await AddAsync(("late", new Note(1, "", Noon)), ("early", new Note(1, "", new DateTimeOffset(2026, 11, 1, 13, 0, 0, TimeSpan.FromHours(2)))));

        Assert.Equal("early late", await IdsAsync(Note.ByDue.Where()));
    }

    [Fact]
    public async Task A_document_without_a_value_is_not_in_the_index()
    {
        await AddAsync(("with", new Note(1, "", Noon)), ("without", new Note(1, "")));

        Assert.Equal("with", await IdsAsync(Note.ByDue.Where()));
    }

    [Fact]
    public async Task A_range_of_texts_keeps_to_the_prefix()
    {
        await AddAsync(("1", new Note(7, "apple")), ("2", new Note(7, "apricot")), ("3", new Note(7, "banana")), ("4", new Note(8, "apple")));

        Assert.Equal("2 3", await IdsAsync(Note.ByOwner.Where(7UL) with { AtLeast = "apple\0" }));
        Assert.Equal("1", await IdsAsync(Note.ByOwner.Where(7UL) with { Below = "apricot" }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_follow_each_other_without_gap_or_overlap(bool descending)
    {
        await AddAsync([.. Enumerable.Range(0, 23).Select(i => ($"{i:00}", new Note(7, "same", Rank: i / 4)))]);
        var all = await IdsAsync(Note.ByRank.Where() with { Descending = descending });

        var paged = await PagesAsync(Note.ByRank.Where() with { Descending = descending, Limit = 5 });
        var byId = await PagesAsync(Note.Type.All with { Descending = descending, Limit = 5 });

        Assert.Equal(all, paged);
        Assert.Equal(all, byId);
        Assert.Equal(23, all.Split(' ').Length);
    }

    [Fact]
    public async Task A_page_goes_on_where_the_last_document_stood_even_if_it_is_gone()
    {
        await AddAsync([.. Enumerable.Range(0, 6).Select(i => ($"{i}", new Note(7, "", Rank: i)))]);
        var page = await _store.QueryAsync(Note.Type, Note.ByRank.Where() with { Limit = 3 }, Ct);
        await _store.DeleteAsync(Note.Type, "2", Ct);

        Assert.Equal("3 4 5", await IdsAsync(Note.ByRank.Where() with { After = page[^1] }));
    }

    [Fact]
    public async Task A_changed_document_moves_in_its_indexes()
    {
        await AddAsync(("a", new Note(1, "x", Noon)));

        await _store.UpdateAsync(Note.Type, "a", note => note with { Owner = 2, DueAt = null }, Ct);

        Assert.Equal(("", "a", ""), (await IdsAsync(Note.ByOwner.Where(1UL)), await IdsAsync(Note.ByOwner.Where(2UL)), await IdsAsync(Note.ByDue.Where())));
    }

    [Fact]
    public async Task Counting_passes_over_the_page()
    {
        await AddAsync([.. Enumerable.Range(0, 6).Select(i => ($"{i}", new Note(7, "", Rank: i % 2)))]);

        Assert.Equal(3, await _store.CountAsync(Note.Type, Note.ByRank.Where(1) with { Limit = 1 }, Ct));
        Assert.Equal(6, await _store.CountAsync(Note.Type, Note.Type.All with { Limit = 1 }, Ct));
        Assert.Equal(3, await _store.CountAsync(Note.Type, Note.ByRank.Where(1) with { After = await _store.FindAsync(Note.Type, "5", Ct) }, Ct));
    }

    [Fact]
    public async Task Types_do_not_mix()
    {
        var other = new DocumentType<Note>("other", () => NoteJson.Default.Note, Note.ByOwner);
        await ReopenAsync(Note.Type, other);
        await AddAsync(("a", new Note(1, "x")));

        await _store.InsertAsync(other, "a", new Note(1, "y"), Ct);

        Assert.Equal("y", Assert.Single(await _store.QueryAsync(other, Note.ByOwner.Where(1UL), Ct)).Value.Title);
        Assert.Equal("x", Assert.Single(await _store.QueryAsync(Note.Type, Note.ByOwner.Where(1UL), Ct)).Value.Title);
    }

    [Fact]
    public async Task A_new_index_is_filled_from_what_is_there()
    {
        await AddAsync([.. Enumerable.Range(0, 450).Select(i => ($"{i:000}", new Note(7, $"{i % 2}")))]);
        var byTitle = new DocumentIndex<Note>("title", note => note.Title);

        await ReopenAsync(new DocumentType<Note>("note", () => NoteJson.Default.Note, byTitle));

        Assert.Equal(225, await CountAsync("note", byTitle.Where("1")));
    }

    [Fact]
    public async Task An_index_that_was_away_for_a_while_is_not_stale()
    {
        await AddAsync(("a", new Note(1, "x")));
        var plain = new DocumentType<Note>("note", () => NoteJson.Default.Note);
        await ReopenAsync(plain);
        await _store.PutAsync(plain, "a", new Note(2, "x"), Ct);
        await _store.PutAsync(plain, "b", new Note(2, "y"), Ct);

        await ReopenAsync(Note.Type);

        Assert.Equal(("", "a b"), (await IdsAsync(Note.ByOwner.Where(1UL)), await IdsAsync(Note.ByOwner.Where(2UL))));
    }

    private async Task<long> CountAsync(string name, DocumentQuery<Note> query) =>
        await _store.TransactRawAsync(async (session, token) => await session.CountAsync(
            Engines.RawQuery.Of(new DocumentType<Note>(name, () => NoteJson.Default.Note), query), token), Ct);

    private async Task<string> PagesAsync(DocumentQuery<Note> query)
    {
        var ids = new List<string>();
        while (await _store.QueryAsync(Note.Type, query, Ct) is { Count: > 0 } page)
        {
            ids.AddRange(page.Select(note => note.Id));
            query = query with { After = page[^1] };
        }
        return string.Join(' ', ids);
    }
}
