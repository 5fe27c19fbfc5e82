using PteroBot.Storage.Engines;
using PteroBot.Storage.Engines.Sqlite;

namespace PteroBot.Storage.Tests.Sqlite;

public sealed class SqlitePlanTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, false, true)]
    [InlineData(false, true, false)]
    [InlineData(false, true, true)]
    [InlineData(true, false, false)]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(true, true, true)]
    public async Task A_query_seeks_and_never_sorts(bool isIndexed, bool descending, bool after)
    {
        var file = _folder.File("pterobot.db");
        await new SqliteEngine(file).OpenAsync(TestContext.Current.CancellationToken);
        using var link = SqliteLink.Open(file, "");
        var query = new RawQuery("note", isIndexed ? "owner" : null) { Descending = descending, AfterId = after ? "x" : null };

        var plan = Explain(link, query);

        Assert.All(plan, step => Assert.StartsWith("SEARCH", step));
        Assert.Contains(after && !isIndexed ? "id" : isIndexed ? "key>? AND key<?" : "type=?", plan[0]);
    }

    private static List<string> Explain(SqliteLink link, RawQuery query)
    {
        using var rows = link.Read("EXPLAIN QUERY PLAN " + SqliteReads.Text(query), 1, 2, 3, 4, 5, 6, 7);
        var plan = new List<string>();
        while (rows.Read())
            plan.Add(rows.GetString(3));
        return plan;
    }
}
