using System.Net;
using PteroBot.Audit;
using PteroBot.Features.Admin.Servers.Bulk;
using PteroBot.Interactions;
using PteroBot.Storage;
using PteroBot.Tests.Interactions;

namespace PteroBot.Tests.Features.Admin.Servers;

/// <summary>What a bulk job does to each server, with the key it needs.</summary>
public sealed class BulkRunTests
{
    [Theory]
    [InlineData("Restart", null)]
    [InlineData("Message", "say hello")]
    public async Task Power_and_consoles_need_the_community_key_and_without_it_that_is_said(string action, string? line)
    {
        await using var world = await ServerWorld.StartAsync();

        var calls = await world.HandleAsync(Plan(action, line));

        Assert.Contains("this needs the community key", calls[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(world.Asked, asked => asked.Contains("/client/servers", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Message", null, "Give the line for the consoles too.")]
    [InlineData("Message", "one\ntwo", "A command is one line.")]
    [InlineData("Suspend", "say hello", "A line goes only with sending one.")]
    public async Task A_line_goes_with_messages_and_is_one_line(string action, string? line, string sentence)
    {
        await using var world = await ServerWorld.StartAsync();

        var calls = await world.HandleAsync(Plan(action, line));

        Assert.Contains(sentence, calls[^1], StringComparison.Ordinal);
        Assert.Empty(world.Asked);
    }

    [Fact]
    public async Task Those_that_run_are_restarted_with_the_community_key_and_the_others_left_as_they_are()
    {
        await using var world = await ServerWorld.StartAsync(ServerWorld.Server(1, "Runs"), ServerWorld.Server(2, "Sleeps"), ServerWorld.Server(3, "Closed", status: "installing"), ServerWorld.Server(4, "Foreign"));
        await world.LendAsync();
        world.Http.On("GET", "/api/client/servers/00000001/resources", HttpStatusCode.OK, PanelStub.Resources("running"));
        world.Http.On("GET", "/api/client/servers/00000002/resources", HttpStatusCode.OK, PanelStub.Resources("offline"));
        world.Http.On("GET", "/api/client/servers/00000004/resources", HttpStatusCode.NotFound,
            """{"errors":[{"code":"NotFoundHttpException","status":"404","detail":"The requested resource does not exist on this server."}]}""");
        world.Http.On("POST", "/api/client/servers/00000001/power", HttpStatusCode.NoContent);

        var results = await RunAsync(world, "Restart", null, 3);

        Assert.Equal([(BulkOutcome.Failed, true), (BulkOutcome.Done, false), (BulkOutcome.Skipped, true)], results.Select(result => (result.Outcome, result.Reason is not null)));
        Assert.Equal("The account behind this Discord server's community key does not reach this on the panel.", results[0].Reason);
        var record = Assert.Single(await world.AuditAsync());
        Assert.Equal(("power.restart", "00000001", AuditResult.Succeeded, 2ul), (record.Action, record.Target, record.Result, record.UserId));
        Assert.DoesNotContain(world.Asked, asked => asked.Contains("00000003", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_reaches_each_console_once_and_its_secrets_no_record()
    {
        await using var world = await ServerWorld.StartAsync(ServerWorld.Server(1, "Runs"), ServerWorld.Server(2, "Sleeps"));
        await world.LendAsync();
        world.Http.On("POST", "/api/client/servers/00000001/command", HttpStatusCode.NoContent);
        world.Http.On("POST", "/api/client/servers/00000002/command", HttpStatusCode.BadGateway,
            """{"errors":[{"code":"HttpException","status":"502","detail":"Server must be online in order to send commands."}]}""");

        var results = await RunAsync(world, "Message", "set password=hunter2", 2);

        Assert.Equal([BulkOutcome.Done, BulkOutcome.Skipped], results.Select(result => result.Outcome));
        Assert.Contains("set password=hunter2", world.Http.Requests.Single(request => request.Uri.AbsolutePath.EndsWith("00000001/command", StringComparison.Ordinal)).Body, StringComparison.Ordinal);
        Assert.All(await world.AuditAsync(), record => Assert.DoesNotContain("hunter2", $"{record.Detail}{record.Reason}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_panel_that_asks_to_slow_down_is_waited_for_and_one_that_is_gone_ends_the_job()
    {
        await using var world = await ServerWorld.StartAsync([.. Enumerable.Range(1, 9).Select(id => ServerWorld.Server(id, $"Server {id}"))]);
        world.Http.On("POST", $"{ServerWorld.Servers}/1/suspend", HttpStatusCode.TooManyRequests,
            """{"errors":[{"code":"TooManyRequestsHttpException","status":"429","detail":"Too Many Attempts."}]}""", ("Retry-After", "200"));
        world.Http.On("POST", $"{ServerWorld.Servers}/1/suspend", HttpStatusCode.NoContent);
        for (var id = 2; id <= 9; id++)
            world.Http.On("POST", $"{ServerWorld.Servers}/{id}/suspend", _ => throw new HttpRequestException(HttpRequestError.ConnectionError));

        var results = await RunAsync(world, "Suspend", null, 6);
        var job = Assert.Single(await world.Get<IDocumentStore>().QueryAsync(BulkDocuments.Jobs, BulkDocuments.Jobs.All, CancellationToken.None));

        Assert.Equal([BulkOutcome.Done, .. Enumerable.Repeat(BulkOutcome.Failed, 5)], results.Select(result => result.Outcome));
        Assert.Contains("The rest was not tried", job.Value.Reason, StringComparison.Ordinal);
        Assert.Equal(BulkStage.Ended, job.Value.Stage);
    }

    [Fact]
    public async Task A_job_ends_when_the_guild_loses_its_key_on_the_way()
    {
        await using var world = await ServerWorld.StartAsync(ServerWorld.Server(1, "One"), ServerWorld.Server(2, "Two"));
        world.Http.On("POST", $"{ServerWorld.Servers}/1/suspend", async (_, _) =>
        {
            await world.Get<PteroBot.Access.GuildVault>().ChangeAsync(FeatureWorld.Harbour, guild => guild with { AdminRole = 999 }, CancellationToken.None);
            return StubHttpAnswer();
        });

        var results = await RunAsync(world, "Suspend", null, 1);
        var job = Assert.Single(await world.Get<IDocumentStore>().QueryAsync(BulkDocuments.Jobs, BulkDocuments.Jobs.All, CancellationToken.None));

        Assert.Single(results);
        Assert.Equal("Only panel administrators of this Discord server can do that.", job.Value.Reason);
        Assert.DoesNotContain(world.Asked, asked => asked.EndsWith("/2/suspend", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_job_that_takes_longer_than_discord_takes_edits_runs_on_and_its_message_ends_in_peace()
    {
        await using var world = await ServerWorld.StartAsync(ServerWorld.Server(1, "One"));
        world.Http.On("POST", $"{ServerWorld.Servers}/1/suspend", HttpStatusCode.TooManyRequests,
            """{"errors":[{"code":"TooManyRequestsHttpException","status":"429","detail":"Too Many Attempts."}]}""", ("Retry-After", "200"));
        await world.HandleAsync(Plan("Suspend", null));
        var store = world.Get<IDocumentStore>();
        var job = Assert.Single(await store.QueryAsync(BulkDocuments.Jobs, BulkDocuments.Jobs.All, CancellationToken.None));

        var begin = FakeInteractions.Modal($"bulk/begin/{job.Id}", FeatureWorld.Adam, FeatureWorld.Harbour, ("count", "1"));
        var handling = world.Get<InteractionDispatcher>().HandleAsync(begin.Interaction, null);
        for (var i = 0; i < 2000 && !handling.IsCompleted; i++)
        {
            await Task.Delay(2, TestContext.Current.CancellationToken);
            world.Clock.Advance(TimeSpan.FromSeconds(3));
        }
        await handling.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(begin.Calls, call => call.Contains("our fault", StringComparison.Ordinal));
        Assert.Equal(BulkStage.Running, (await store.FindAsync(BulkDocuments.Jobs, job.Id, CancellationToken.None))!.Value.Stage);
    }

    private static HttpResponseMessage StubHttpAnswer() => TestKit.StubHttp.Answer(HttpStatusCode.NoContent, null, "application/json");

    private static RecordedReplies Plan(string action, string? line) =>
        Typed.Command("admin bulk run", FeatureWorld.Adam, line is null ? [("action", action)] : [("action", action), ("line", line)]);

    private static async Task<IReadOnlyList<BulkResult>> RunAsync(FeatureWorld world, string action, string? line, int tried)
    {
        await world.HandleAsync(Plan(action, line));
        var store = world.Get<IDocumentStore>();
        var job = Assert.Single(await store.QueryAsync(BulkDocuments.Jobs, BulkDocuments.Jobs.All, CancellationToken.None));
        await world.HandleAsync(FakeInteractions.Modal($"bulk/begin/{job.Id}", FeatureWorld.Adam, FeatureWorld.Harbour, ("count", $"{job.Value.Targets.Count}")));
        var results = await world.Get<BulkVault>().ResultsAsync(job.Id, CancellationToken.None);
        Assert.Equal(tried, results.Count);
        return results;
    }
}
