using System.Text;
using PteroBot.Audit;
using PteroBot.Features.Audit;
using PteroBot.Storage;

namespace PteroBot.Tests.Features.Audit;

public sealed class AuditCsvTests
{
    private static readonly AuditRecord Record = new()
    {
        At = new DateTimeOffset(2026, 11, 29, 14, 2, 3, TimeSpan.Zero),
        EndedAt = new DateTimeOffset(2026, 11, 29, 14, 2, 5, TimeSpan.Zero),
        UserId = 42,
        UserName = "nora",
        GuildId = 1,
        Action = "power.restart",
        Target = "7250dc0e",
        TargetName = "Survival",
        Panel = "https://panel.example.com",
        Result = AuditResult.Succeeded,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_is_a_line_with_all_that_is_known()
    {
        var lines = await LinesAsync(Record);

        Assert.StartsWith("began (UTC),ended (UTC),member id,member,action,result", lines[0]);
        Assert.Equal("2026-11-29 14:02:03,2026-11-29 14:02:05,42,nora,power.restart,Done,,7250dc0e,Survival,,https://panel.example.com,id0,,", lines[1]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r\n=1")]
    [InlineData("  =1")]
    [InlineData("\u200B=1")]
    [InlineData("＝1")]
    public async Task A_cell_that_a_spreadsheet_would_run_is_text(string name)
    {
        var file = await FileAsync(Record with { TargetName = name, Detail = name, UserName = name, Reason = name });

        var text = Encoding.UTF8.GetString(file.Content);
        Assert.Equal(4, Count(text, $"'{name.Replace("\"", "\"\"", StringComparison.Ordinal)}"));
        Assert.Equal(4, Count(text, name.Replace("\"", "\"\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Commas_quotes_and_line_breaks_stay_inside_their_cell()
    {
        var lines = await LinesAsync(Record with { TargetName = "a,b\"c\r\nd" });

        Assert.Contains("\"a,b\"\"c", lines[1]);
        Assert.StartsWith("d\",", lines[2]);
    }

    [Fact]
    public async Task It_begins_with_the_mark_that_spreadsheets_know_and_holds_any_script()
    {
        var file = await FileAsync(Record with { UserName = "نورا 🦊" });

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file.Content[..3]);
        Assert.Contains("نورا 🦊", Encoding.UTF8.GetString(file.Content));
    }

    [Fact]
    public async Task What_does_not_fit_into_a_file_is_left_out_line_by_line_and_said()
    {
        var file = await AuditCsv.WriteAsync(Rows([.. Enumerable.Repeat(Record, 100)]), Token, mostBytes: 2000);

        Assert.True(file.IsCut);
        Assert.InRange(file.Content.Length, 1800, 2000);
        Assert.Equal(file.Rows + 1, Count(Encoding.UTF8.GetString(file.Content), "\r\n"));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static async Task<string[]> LinesAsync(AuditRecord record) => Encoding.UTF8.GetString((await FileAsync(record)).Content)[1..].Split("\r\n");

    private static Task<AuditFile> FileAsync(params AuditRecord[] records) => AuditCsv.WriteAsync(Rows(records), Token);

    private static async IAsyncEnumerable<Stored<AuditRecord>> Rows(AuditRecord[] records)
    {
        await Task.Yield();
        for (var i = 0; i < records.Length; i++)
            yield return new Stored<AuditRecord>($"id{i}", 1, records[i]);
    }
}
