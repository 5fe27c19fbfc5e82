using System.Net;
using System.Threading.Channels;
using PteroBot.Access;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.TestKit;
using PteroBot.Tests.Features;

namespace PteroBot.Tests.Live;

public sealed class PanelSourceTests : IDisposable
{
    private const string Json = "application/json";
    private const string Survival = "/api/client/servers/7250dc0e";

    private readonly ManualClock _clock = new();
    private readonly PanelStub _panel;
    private readonly Channel<ServerNews> _news = Channel.CreateUnbounded<ServerNews>();
    private readonly CancellationTokenSource _end = new();
    private bool _isLinked = true;

    public PanelSourceTests() => _panel = new PanelStub(_clock);

    public void Dispose()
    {
        _end.Dispose();
        _panel.Dispose();
    }

    [Fact]
    public async Task A_key_that_may_not_listen_asks_as_often_as_the_panel_renews_its_answer()
    {
        _panel.Fail("GET", $"{Survival}/websocket", HttpStatusCode.Forbidden, "HttpForbiddenException", "You do not have permission to connect to this server's websocket.")
            .Ok($"{Survival}/resources", PanelStub.Resources("running"))
            .Ok($"{Survival}/resources", PanelStub.Resources("stopping"));

        var watching = Watch();
        var first = await NewsAsync();
        await NewsAsync();
        var second = await LaterNewsAsync();

        Assert.Equal(new ServerNews.State(ServerCondition.Running, IsLive: false), first);
        Assert.Equal(new ServerNews.State(ServerCondition.Stopping, IsLive: false), second);
        Assert.Single(_panel.Asked, asked => asked.EndsWith("/websocket", StringComparison.Ordinal));
        await EndAsync(watching);
    }

    [Fact]
    public async Task A_suspended_server_is_told_as_such()
    {
        _panel.Fail("GET", $"{Survival}/websocket", HttpStatusCode.Conflict, "ServerStateConflictException", "This server is currently suspended and the functionality requested is unavailable.")
            .Ok(Survival, PanelStub.Server("7250dc0e", "Survival", "suspended"));

        var watching = Watch();

        Assert.Equal(new ServerNews.State(ServerCondition.Suspended, IsLive: false), await NewsAsync());
        await EndAsync(watching);
    }

    [Fact]
    public async Task A_panel_that_fails_is_a_silence()
    {
        _panel.Fail("GET", $"{Survival}/websocket", HttpStatusCode.InternalServerError, "ErrorException", "An unexpected error was encountered.")
            .Fail("GET", $"{Survival}/resources", HttpStatusCode.InternalServerError, "ErrorException", "An unexpected error was encountered.");

        var watching = Watch();

        Assert.Equal(new ServerNews.Silence(SilenceReason.PanelFailed), await LaterNewsAsync());
        await EndAsync(watching);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, Json, """{"errors":[{"code":"ThrottleRequestsException","status":"429","detail":"Too Many Attempts."}]}""", SilenceReason.SlowedDown)]
    [InlineData(HttpStatusCode.GatewayTimeout, Json, """{"errors":[{"code":"DaemonConnectionException","status":"504","detail":"No."}]}""", SilenceReason.NodeDown)]
    [InlineData(HttpStatusCode.ServiceUnavailable, Json, """{"errors":[{"code":"HttpException","status":"503","detail":"Service Unavailable"}]}""", SilenceReason.PanelMaintenance)]
    [InlineData(HttpStatusCode.OK, "text/html", "<html><title>Login</title></html>", SilenceReason.NotThePanel)]
    [InlineData(HttpStatusCode.BadGateway, "text/html", "<html><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></html>", SilenceReason.ProxyError)]
    [InlineData(HttpStatusCode.Forbidden, "text/html", "<html><title>Just a moment...</title>cloudflare</html>", SilenceReason.Blocked)]
    internal async Task A_silence_carries_its_reason(HttpStatusCode status, string type, string body, SilenceReason expected)
    {
        foreach (var path in (string[])[Survival, $"{Survival}/websocket", $"{Survival}/resources"])
            _panel.Http.On("GET", path, _ => StubHttp.Answer(status, body, type));

        var watching = Watch();

        Assert.Equal(new ServerNews.Silence(expected), await LaterNewsAsync());
        await EndAsync(watching);
    }

    [Fact]
    public async Task A_lost_connection_is_told_as_a_panel_that_does_not_answer()
    {
        foreach (var path in (string[])[$"{Survival}/websocket", $"{Survival}/resources"])
            _panel.Http.On("GET", path, _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "Refused."));

        var watching = Watch();

        Assert.Equal(new ServerNews.Silence(SilenceReason.Unreachable), await LaterNewsAsync());
        await EndAsync(watching);
    }

    [Fact]
    public async Task With_an_unlinked_account_nothing_is_asked()
    {
        _isLinked = false;

        var refusal = await Watch();

        Assert.Equal(SilenceReason.NoAccess, refusal);
        Assert.Empty(_panel.Asked);
        Assert.False(_news.Reader.TryPeek(out _));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, """{"errors":[{"code":"TwoFactorAuthRequiredException","status":"400","detail":"Two-factor."}]}""", SilenceReason.TwoFactor)]
    [InlineData(HttpStatusCode.Unauthorized, """{"errors":[{"code":"AuthenticationException","status":"401","detail":"Unauthenticated."}]}""", SilenceReason.KeyRejected)]
    [InlineData(HttpStatusCode.NotFound, """{"errors":[{"code":"NotFoundHttpException","status":"404","detail":"Not found."}]}""", SilenceReason.NoAccess)]
    internal async Task A_key_that_the_panel_refuses_ends_the_watching(HttpStatusCode status, string body, SilenceReason expected)
    {
        _panel.Http.On("GET", $"{Survival}/websocket", status, body);
        _panel.Http.On("GET", $"{Survival}/resources", status, body);

        var refusal = await Watch().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal(expected, refusal);
        Assert.False(_news.Reader.TryPeek(out _));
    }

    [Fact]
    public async Task A_closed_server_is_asked_plainly_until_it_opens()
    {
        _panel.Fail("GET", $"{Survival}/websocket", HttpStatusCode.Conflict, "ServerStateConflictException", "This server is currently suspended and the functionality requested is unavailable.")
            .Ok(Survival, PanelStub.Server("7250dc0e", "Survival", "suspended"))
            .Ok(Survival, PanelStub.Server("7250dc0e", "Survival", "suspended"));

        var watching = Watch();
        var first = await NewsAsync();
        var second = await LaterNewsAsync();

        Assert.Equal([new ServerNews.State(ServerCondition.Suspended, IsLive: false), first], [first, second]);
        Assert.Single(_panel.Asked, asked => asked.EndsWith("/websocket", StringComparison.Ordinal));
        await EndAsync(watching);
    }

    [Fact]
    public async Task What_nobody_confirms_for_a_minute_and_a_half_is_unknown()
    {
        _panel.Fail("GET", $"{Survival}/websocket", HttpStatusCode.Forbidden, "HttpForbiddenException", "You do not have permission to connect to this server's websocket.")
            .Ok($"{Survival}/resources", PanelStub.Resources("running"))
            .Fail("GET", $"{Survival}/resources", HttpStatusCode.TooManyRequests, "TooManyRequestsHttpException", "Too Many Attempts.", ("Retry-After", "3600"));

        var watching = Watch();
        await NewsAsync();
        await NewsAsync();
        var after = _clock.GetUtcNow();
        var silence = await LaterNewsAsync();

        Assert.Equal(new ServerNews.Silence(SilenceReason.SlowedDown), silence);
        Assert.InRange(_clock.GetUtcNow() - after, PanelSource.StaleAfter - TimeSpan.FromSeconds(2), PanelSource.StaleAfter + PanelSource.Interval);
        await EndAsync(watching);
    }

    [Fact]
    public async Task A_panel_that_does_not_answer_for_minutes_is_never_told_as_one_that_asks_for_a_pause()
    {
        _panel.Fail("GET", $"{Survival}/websocket", HttpStatusCode.Forbidden, "HttpForbiddenException", "You do not have permission to connect to this server's websocket.");
        _panel.Http.On("GET", $"{Survival}/resources", _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "Refused."));
        var (silences, end) = (new HashSet<ServerNews>(), _clock.GetUtcNow() + (2 * PanelSource.StaleAfter));

        var watching = Watch();
        while (_clock.GetUtcNow() < end)
            silences.Add(await LaterNewsAsync());

        Assert.Equal([new ServerNews.Silence(SilenceReason.Unreachable)], silences);
        await EndAsync(watching);
    }

    [Fact]
    public async Task What_nobody_confirms_is_unknown_also_while_a_list_does_not_come()
    {
        _panel.Fail("GET", $"{Survival}/websocket", HttpStatusCode.Forbidden, "HttpForbiddenException", "You do not have permission to connect to this server's websocket.")
            .Ok($"{Survival}/resources", PanelStub.Resources("running"));
        var lists = 0;
        var watching = Task.Run(() => new PanelSource(_ => Task.FromResult<ClientApi?>(_panel.Client), new ServerId("7250dc0e"), _clock)
        {
            Look = async (_, token) =>
            {
                if (++lists > 1)
                    await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return default;
            },
        }.WatchAsync(news => _news.Writer.TryWrite(news), _end.Token));

        await NewsAsync();
        await NewsAsync();

        Assert.Equal(new ServerNews.Silence(SilenceReason.SlowedDown), await LaterNewsAsync());
        await EndAsync(watching);
    }

    [Fact]
    public async Task What_stays_closed_is_asked_once_a_minute_after_two()
    {
        _panel.Fail("GET", $"{Survival}/websocket", HttpStatusCode.Conflict, "ServerStateConflictException", "This server has not yet completed its installation process, please try again later.");
        _panel.Http.On("GET", Survival, HttpStatusCode.OK, PanelStub.Server("7250dc0e", "Survival", "installing"));
        var end = _clock.GetUtcNow() + TimeSpan.FromMinutes(10);

        var watching = Watch();
        while (_clock.GetUtcNow() < end)
            await LaterNewsAsync();
        await EndAsync(watching);

        Assert.InRange(_panel.Asked.Count(asked => asked.EndsWith(Survival, StringComparison.Ordinal)), 14, 16);
    }

    [Fact]
    public async Task A_reinstallation_that_failed_is_told_and_closes_the_server_on_Pelican_alone()
    {
        _panel.Fail("GET", $"{Survival}/websocket", HttpStatusCode.Conflict, "ServerStateConflictException", "This server has not yet completed its installation process, please try again later.");
        _panel.Ok(Survival, PanelStub.Server("7250dc0e", "Survival", "reinstall_failed"));
        var pelican = _panel.Panels.Client(new PanelSettings(PanelStub.Address) { Dialect = PanelDialect.Pelican }, PanelStub.Key);

        var watching = Task.Run(() => new PanelSource(_ => Task.FromResult<ClientApi?>(pelican), new ServerId("7250dc0e"), _clock).WatchAsync(news => _news.Writer.TryWrite(news), _end.Token));

        Assert.Equal(new ServerNews.Happening(new ServerHappening.InstallFailed()), await NewsAsync());
        Assert.Equal(new ServerNews.State(ServerCondition.InstallFailed, IsLive: false), await NewsAsync());
        await EndAsync(watching);
        var server = new Server { Status = ServerStatus.ReinstallFailed };
        Assert.Equal((null, ServerCondition.InstallFailed), (Conditions.Of(server, PanelDialect.Pterodactyl), Conditions.Of(server, PanelDialect.Pelican)));
    }

    [Fact]
    public async Task A_list_that_says_so_spares_the_panel_the_question_whether_a_suspended_server_is_still_suspended()
    {
        _panel.Fail("GET", $"{Survival}/websocket", HttpStatusCode.Conflict, "ServerStateConflictException", "This server is currently suspended and the functionality requested is unavailable.")
            .Ok(Survival, PanelStub.Server("7250dc0e", "Survival", "suspended"));
        var entry = new ServerEntry("7250dc0e", Guid.NewGuid(), "Survival", "node-1", IsOwner: true, ServerObstacle.Suspended, new ServerLimits());

        var watching = Watch(_ => new Glance(entry, IsMissing: false, IsKeyRefused: false));
        var first = await NewsAsync();
        var second = await LaterNewsAsync();

        Assert.Equal([new ServerNews.State(ServerCondition.Suspended, IsLive: false), first], [first, second]);
        Assert.Single(_panel.Asked, asked => asked.EndsWith(Survival, StringComparison.Ordinal));
        await EndAsync(watching);
    }

    [Fact]
    public async Task A_list_in_which_the_key_is_refused_ends_the_watching()
    {
        var source = new PanelSource(_ => Task.FromResult<ClientApi?>(_panel.Client), new ServerId("7250dc0e"), _clock)
        {
            Look = (_, _) => Task.FromResult(new Glance(null, IsMissing: false, IsKeyRefused: true)),
        };

        var refusal = await source.WatchAsync(news => _news.Writer.TryWrite(news), _end.Token);

        Assert.Equal(SilenceReason.KeyRejected, refusal);
        Assert.Empty(_panel.Asked);
    }

    private Task<SilenceReason> Watch(Func<ClientApi, Glance>? look = null)
    {
        var source = new PanelSource(_ => Task.FromResult<ClientApi?>(_isLinked ? _panel.Client : null), new ServerId("7250dc0e"), _clock)
        {
            Look = look is null ? null : (client, _) => Task.FromResult(look(client)),
        };
        return Task.Run(async () =>
        {
            try
            {
                return await source.WatchAsync(news => _news.Writer.TryWrite(news), _end.Token);
            }
            finally
            {
                _news.Writer.TryComplete();
            }
        });
    }

    /// <summary>The next news. It comes, or the watching ends and there is none; how long a busy machine takes to get there says nothing.</summary>
    private async Task<ServerNews> NewsAsync() => await _news.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>The next news, with the clock going on from one thing that is waited for to the next until it comes.</summary>
    private async Task<ServerNews> LaterNewsAsync()
    {
        while (!_news.Reader.TryPeek(out _))
            await _clock.AdvanceToNextAsync();
        return await NewsAsync();
    }

    private async Task EndAsync(Task watching)
    {
        await _end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
    }
}
