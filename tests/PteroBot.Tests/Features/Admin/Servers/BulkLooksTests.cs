using System.Text;
using PteroBot.Features.Admin.Servers;
using PteroBot.Features.Admin.Servers.Bulk;
using PteroBot.Interactions;
using PteroBot.Storage;

namespace PteroBot.Tests.Features.Admin.Servers;

/// <summary>Filters in custom ids, and jobs as messages and files.</summary>
public sealed class BulkLooksTests
{
    private const string Long = "=cmd|'/c calc'!A1 **@everyone** ```שלום 🏝️ 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789";

    [Fact]
    public void A_filter_comes_back_from_a_custom_id_and_the_longest_fits()
    {
        var worst = new ServerFilter(new string('/', ServerFilter.MaxSearch), int.MaxValue, int.MaxValue, ServerState.Maintenance);

        var id = new ServersView(12345, worst).ToPage(int.MaxValue);
        var read = CustomId.TryParse(id, out var parsed) ? ServersView.Read(parsed.Arguments) : null;

        Assert.Equal(new ServersView(int.MaxValue, worst), read);
    }

    [Theory]
    [InlineData("x", "-", "-", "-", "%")]
    [InlineData("1", "-1", "99999999999", "77", "")]
    [InlineData("1", "a", "b", "c", "d")]
    public void A_forged_filter_is_no_condition(params string[] arguments) => Assert.True(ServersView.Read(arguments).Filter is { OwnerId: null, NodeId: null, State: null });

    [Fact]
    public void The_longest_job_fits_into_a_message()
    {
        var job = Job(5000) with { LeftOut = 5000, Filter = Long, Reason = Long };
        var results = Enumerable.Range(0, 5000).Select(i => new BulkResult { Job = "abcdefghij", Index = i, Outcome = BulkOutcome.Failed, Reason = Long, At = DateTimeOffset.UnixEpoch }).ToList();
        Reply[] replies =
        [
            BulkEmbeds.Preview("abcdefghij", job, Long, TimeProvider.System),
            BulkEmbeds.Progress(new BulkProgress(new Stored<BulkJob>("abcdefghij", 1, job with { Stage = BulkStage.Ended }), results, false)),
            BulkEmbeds.List([.. Enumerable.Range(0, 10).Select(i => new BulkProgress(new Stored<BulkJob>($"abcdefghi{i}", 1, job), results, true))]),
        ];

        foreach (var reply in replies)
        {
            MessageLimits.Fit(reply, out var isShortened);
            Assert.False(isShortened);
            Assert.InRange(reply.Embeds.Sum(embed => embed.Length), 1, MessageLimits.EmbedCharacters);
        }
    }

    [Fact]
    public void The_file_has_a_line_for_each_server_and_no_formula()
    {
        var progress = new BulkProgress(new Stored<BulkJob>("abcdefghij", 1, Job(3)),
            [new() { Job = "abcdefghij", Index = 1, Outcome = BulkOutcome.Failed, Reason = "It said \"no\"", At = DateTimeOffset.UnixEpoch }], true);

        using var stream = new StreamReader(BulkFile.Of(progress).Stream, Encoding.UTF8);
        var lines = stream.ReadToEnd().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(4, lines.Length);
        Assert.Contains(",not tried,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",failed,\"It said \"\"no\"\"\",1970-01-01 00:00:00", lines[2], StringComparison.Ordinal);
        Assert.All(lines.Skip(1), line => Assert.Contains("'=cmd", line, StringComparison.Ordinal));
    }

    private static BulkJob Job(int servers) => new()
    {
        UserId = 2,
        GuildId = 100,
        Panel = "https://panel.example.com",
        Kind = BulkKind.Suspend,
        Filter = "",
        At = DateTimeOffset.UnixEpoch,
        Targets = [.. Enumerable.Range(1, servers).Select(i => new BulkTarget(i, $"{i:x8}", Long, Long, Long))],
    };
}
