using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using PteroBot.Access;
using PteroBot.Features.Servers;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.TestKit;
using PteroBot.Tests.Live;

namespace PteroBot.Tests.Features.Servers;

public sealed class StateSheetTests : IDisposable
{
    private const string Survival = "/api/client/servers/00000001";

    private readonly ManualClock _clock = new();
    private readonly PanelStub _panel;
    private readonly ServerFeeds _feeds;
    private readonly StateSheet _sheet;

    public StateSheetTests()
    {
        _panel = new PanelStub(_clock);
        _feeds = new ServerFeeds(new SeenStates(_clock), _clock, NullLogger<ServerFeeds>.Instance);
        _sheet = new StateSheet(PanelStub.Address, _feeds);
    }

    public void Dispose() => _panel.Dispose();

    [Fact]
    public async Task What_the_panel_tells_is_shown()
    {
        _panel.Ok($"{Survival}/resources", PanelStub.Resources("running", cpu: 53));

        var state = await FillAsync();

        Assert.Equal((ServerCondition.Running, 53d), (state?.Condition, state?.Usage?.CpuPercent));
    }

    [Fact]
    public async Task What_is_watched_live_costs_no_request()
    {
        var source = new ScriptedSource();
        using var watch = _feeds.Watch(new FeedKey(PanelStub.Address.ToString(), Entry(1).Uuid.ToString()), "nora", source);
        source.Tell(ServerCondition.Stopping);
        await watch.UntilAsync(ServerCondition.Stopping);

        var state = await FillAsync();

        Assert.Equal(ServerCondition.Stopping, state?.Condition);
        Assert.Empty(_panel.Asked);
    }

    [Theory]
    [InlineData("This server is currently suspended and the functionality requested is unavailable.", ServerCondition.Suspended)]
    [InlineData("The node of this server is currently under maintenance and the functionality requested is unavailable.", ServerCondition.Maintenance)]
    [InlineData("This server is currently restoring from a backup, please try again later.", ServerCondition.RestoringBackup)]
    [InlineData("This server is currently being transferred to a new machine, please try again later.", ServerCondition.Transferring)]
    internal async Task A_closed_server_is_told_by_its_conflict(string detail, ServerCondition expected)
    {
        _panel.Fail("GET", $"{Survival}/resources", HttpStatusCode.Conflict, "ServerStateConflictException", detail);

        Assert.Equal(expected, (await FillAsync())?.Condition);
    }

    [Theory]
    [InlineData("installing", ServerCondition.Installing)]
    [InlineData("install_failed", ServerCondition.InstallFailed)]
    internal async Task An_installation_that_failed_is_told_from_one_that_runs(string status, ServerCondition expected)
    {
        _panel.Fail("GET", $"{Survival}/resources", HttpStatusCode.Conflict, "ServerStateConflictException", "This server has not yet completed its installation process, please try again later.")
            .Ok(Survival, PanelStub.Server("00000001", "Survival", status));

        Assert.Equal(expected, (await FillAsync())?.Condition);
    }

    [Theory]
    [InlineData(HttpStatusCode.GatewayTimeout, "DaemonConnectionException", ServerCondition.NodeDown)]
    [InlineData(HttpStatusCode.InternalServerError, "ErrorException", ServerCondition.Unknown)]
    internal async Task Who_does_not_answer_is_unknown_and_never_offline(HttpStatusCode status, string code, ServerCondition expected)
    {
        _panel.Fail("GET", $"{Survival}/resources", status, code, "Could not establish a connection to the machine running this server. Please try again.");

        Assert.Equal(expected, (await FillAsync())?.Condition);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "NotFoundHttpException", SilenceReason.NoAccess)]
    [InlineData(HttpStatusCode.BadRequest, "TwoFactorAuthRequiredException", SilenceReason.TwoFactor)]
    [InlineData(HttpStatusCode.InternalServerError, "ErrorException", SilenceReason.PanelFailed)]
    [InlineData(HttpStatusCode.GatewayTimeout, "DaemonConnectionException", SilenceReason.NodeDown)]
    internal async Task Why_nothing_is_known_is_kept(HttpStatusCode status, string code, SilenceReason expected)
    {
        _panel.Fail("GET", $"{Survival}/resources", status, code, "No.");

        Assert.Equal(expected, (await FillAsync())?.Silence);
    }

    [Fact]
    public async Task When_the_panel_wants_a_pause_the_rest_is_not_asked()
    {
        var servers = Enumerable.Range(1, 100).Select(Entry).ToList();
        foreach (var server in servers)
            _panel.Fail("GET", $"/api/client/servers/{server.Identifier}/resources", HttpStatusCode.TooManyRequests, "ThrottleRequestsException", "Too Many Attempts.", ("Retry-After", "60"));

        await _sheet.FillAsync(_ => _panel.Client, servers, TestContext.Current.CancellationToken);

        Assert.Equal(0, _sheet.Missing(servers));
        Assert.All(servers, server => Assert.InRange(_sheet.Of(server)?.PauseOf ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60)));
        Assert.All(servers, server => Assert.Equal(SilenceReason.SlowedDown, _sheet.Of(server)?.Silence));
        Assert.InRange(_panel.Asked.Count(), 1, 20);
    }

    [Fact]
    public async Task A_key_that_the_panel_does_not_know_is_not_a_state()
    {
        _panel.Fail("GET", $"{Survival}/resources", HttpStatusCode.Unauthorized, "AuthenticationException", "Unauthenticated.");

        await Assert.ThrowsAsync<KeyRejectedException>(FillAsync);
    }

    private async Task<RowState?> FillAsync()
    {
        await _sheet.FillAsync(_ => _panel.Client, [Entry(1)], TestContext.Current.CancellationToken);
        return _sheet.Of(Entry(1));
    }

    private static ServerEntry Entry(int number) =>
        new(number.ToString("x8"), new Guid(number, 0, 0, new byte[8]), "Survival", "node-1", true, ServerObstacle.None, new ServerLimits());
}
