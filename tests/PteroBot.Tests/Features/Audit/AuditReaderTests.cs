using PteroBot.Audit;
using PteroBot.Features.Audit;
using PteroBot.Storage;
using PteroBot.Tests.Access;

namespace PteroBot.Tests.Features.Audit;

public sealed class AuditReaderTests
{
    private const string Survival = "7250dc0e";
    private const string Creative = "1a7ce997";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_lead_from_the_newest_entry_to_the_oldest_and_back_through_the_same_pages()
    {
        await using var world = await WorldAsync(95);
        var reader = new AuditReader(world.Get<IDocumentStore>());

        var forth = await WalkAsync(reader, new AuditView(AuditFilter.Everything), page => page.Older);
        var back = await WalkAsync(reader, forth[^1].View, page => page.Newer);

        Assert.Equal(Enumerable.Range(0, 95).Reverse().Select(i => $"{i}"), forth.SelectMany(Details));
        Assert.Equal(10, forth.Count);
        Assert.Null(forth[0].Newer);
        Assert.Equal(95, forth[0].Total);
        Assert.Equal(Details(forth[0]), Details(back[^1]));
        // From the short last page, page by page, none left out.
        Assert.Equal(Enumerable.Range(0, 95).Select(i => $"{i}").Order(), back.SelectMany(Details).Distinct().Order());
    }

    [Fact]
    public async Task A_page_stays_where_it_is_while_new_entries_come_and_the_entry_beside_it_is_deleted()
    {
        await using var world = await WorldAsync(30);
        var reader = new AuditReader(world.Get<IDocumentStore>());
        var first = await reader.PageAsync(AccessWorld.Harbour, new AuditView(AuditFilter.Everything), Token);

        await WriteAsync(world, 30);
        await world.Get<IDocumentStore>().DeleteAsync(AuditDocuments.Type, first.Rows[^1].Id, Token);
        var second = await reader.PageAsync(AccessWorld.Harbour, first.Older!, Token);

        Assert.Equal(Enumerable.Range(10, 10).Reverse().Select(i => $"{i}"), Details(second));
    }

    private static readonly (AuditFilter Filter, string[] Found)[] Cases =
    [
        (new AuditFilter(Member: 2), ["11", "8", "5", "2"]),
        (new AuditFilter(Target: Creative), ["10", "6", "2"]),
        (new AuditFilter(Action: "power"), ["11", "9", "7", "5", "3", "1"]),
        (new AuditFilter(Action: "power.restart"), ["11", "9", "7", "5", "3", "1"]),
        (new AuditFilter(Action: "power.stop"), []),
        (new AuditFilter(Result: AuditResult.Refused), ["10", "5", "0"]),
        (new AuditFilter(Result: AuditResult.Succeeded, Action: "backup"), ["8", "6", "4", "2"]),
        (new AuditFilter(Member: 2, Result: AuditResult.Refused), ["5"]),
        (new AuditFilter(Member: 2, Target: Creative, Action: "backup.create", Result: AuditResult.Succeeded), ["2"]),
        (new AuditFilter(From: Minute(4), Until: Minute(7)), ["6", "5", "4"]),
        (new AuditFilter(Member: 2, From: Minute(3), Until: Minute(9)), ["8", "5"]),
        (new AuditFilter(Action: "backup", From: Minute(3)), ["10", "8", "6", "4"]),
    ];

    public static TheoryData<int> Filters => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Filters_are_met_all_at_once(int number)
    {
        var (filter, expected) = Cases[number];
        await using var world = await WorldAsync(12);
        var reader = new AuditReader(world.Get<IDocumentStore>());

        var page = await reader.PageAsync(AccessWorld.Harbour, new AuditView(filter), Token);
        var all = new List<string>();
        await foreach (var row in reader.AllAsync(AccessWorld.Harbour, filter, Token))
            all.Add(row.Value.Detail!);

        Assert.Equal(expected, Details(page));
        Assert.Equal(expected, all);
        Assert.True(page.Total is null || page.Total == expected.Length);
    }

    [Fact]
    public async Task Filtered_pages_turn_both_ways()
    {
        await using var world = await WorldAsync(100);
        var reader = new AuditReader(world.Get<IDocumentStore>());
        var view = new AuditView(new AuditFilter(Member: 2, Result: AuditResult.Succeeded));

        var forth = await WalkAsync(reader, view, page => page.Older);
        var back = await reader.PageAsync(AccessWorld.Harbour, forth[^1].Newer!, Token);

        Assert.Equal(Enumerable.Range(0, 100).Where(i => i % 3 == 2 && i % 5 != 0).Reverse().Select(i => $"{i}"), forth.SelectMany(Details));
        Assert.Equal(AuditReader.PageSize, back.Rows.Count);
    }

    [Fact]
    public async Task A_search_for_what_hardly_exists_stops_says_how_far_it_came_and_can_go_on()
    {
        await using var world = new AccessWorld();
        await WriteOneAsync(world, 0, "rare.thing");
        await world.Get<IDocumentStore>().TransactAsync(async (session, token) =>
        {
            for (var i = 1; i <= AuditReader.MostLookedAt + 100; i++)
            {
                world.Clock.Advance(TimeSpan.FromSeconds(1));
                await world.Get<AuditLog>().BeginAsync(session, AccessWorld.Sam, new Change("power.restart", Survival), token);
            }
        }, Token);
        var reader = new AuditReader(world.Get<IDocumentStore>());

        var first = await reader.PageAsync(AccessWorld.Harbour, new AuditView(new AuditFilter(From: DateTimeOffset.UnixEpoch, Member: AccessWorld.Sam.UserId, Action: "rare.thing")), Token);
        var second = await reader.PageAsync(AccessWorld.Harbour, first.Older!, Token);

        Assert.Empty(first.Rows);
        Assert.NotNull(first.SearchedTo);
        Assert.Null(first.Total);
        Assert.Equal(["0"], Details(second));
        Assert.Null(second.SearchedTo);
    }

    [Fact]
    public async Task Another_guild_sees_nothing_not_even_by_an_entry_s_id()
    {
        await using var world = await WorldAsync(5);
        var reader = new AuditReader(world.Get<IDocumentStore>());
        var here = await reader.PageAsync(AccessWorld.Harbour, new AuditView(AuditFilter.Everything), Token);

        var there = await reader.PageAsync(AccessWorld.Lighthouse, new AuditView(new AuditFilter(Target: Survival)), Token);
        var beside = await reader.PageAsync(AccessWorld.Lighthouse, here.View.OlderThan(here.Rows[0].Id), Token);
        var byId = await reader.FindAsync(AccessWorld.Lighthouse, here.Rows[0].Id, Token);

        Assert.Empty(there.Rows);
        Assert.Empty(beside.Rows);
        Assert.Null(byId);
        Assert.NotNull(await reader.FindAsync(AccessWorld.Harbour, here.Rows[0].Id, Token));
    }

    /// <summary>One entry each minute: every third by member 2, every fourth on Creative, every second a restart, every fifth refused.</summary>
    private static async Task<AccessWorld> WorldAsync(int count)
    {
        var world = new AccessWorld();
        for (var i = 0; i < count; i++)
            await WriteAsync(world, i);
        return world;
    }

    private static async Task WriteAsync(AccessWorld world, int i)
    {
        await WriteOneAsync(world, i, i % 2 == 1 ? "power.restart" : "backup.create");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task WriteOneAsync(AccessWorld world, int i, string action)
    {
        var actor = i % 3 == 2 ? AccessWorld.Adam : AccessWorld.Sam;
        var change = new Change(action, i % 4 == 2 ? Creative : Survival, "Server") { Detail = $"{i}" };
        await world.Get<AuditLog>().RecordAsync(actor, change, _ => Task.FromResult(true), _ => i % 5 == 0 ? ChangeEnd.Refused("no") : ChangeEnd.Succeeded, Token);
    }

    private static DateTimeOffset Minute(int minute) => new TestKit.ManualClock().GetUtcNow() + TimeSpan.FromMinutes(minute);

    private static async Task<List<AuditPage>> WalkAsync(AuditReader reader, AuditView start, Func<AuditPage, AuditView?> next)
    {
        var pages = new List<AuditPage>();
        for (var view = start; view is not null && pages.Count < 50; view = next(pages[^1]))
            pages.Add(await reader.PageAsync(AccessWorld.Harbour, view, Token));
        return pages;
    }

    private static IEnumerable<string> Details(AuditPage page) => page.Rows.Select(row => row.Value.Detail!);
}
