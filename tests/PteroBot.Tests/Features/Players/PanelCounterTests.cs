using System.Net;
using PteroBot.Features.Players;
using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Panel.Client;
using PteroBot.TestKit;

namespace PteroBot.Tests.Features.Players;

public sealed class PanelCounterTests : IDisposable
{
    private const string Query = "/api/client/servers/7250dc0e/query";

    private static readonly FeedKey Key = new(PanelStub.Address.ToString(), "7250dc0e-0000-4000-8000-000000000000");

    private readonly ManualClock _clock = new();
    private readonly PanelStub _panel;
    private readonly PanelCounter _counter;

    public PanelCounterTests() => (_panel, _counter) = (new PanelStub(_clock), new PanelCounter(_clock));

    public void Dispose() => _panel.Dispose();

    [Fact]
    public async Task The_plugin_is_asked_about_every_two_minutes_and_its_answer_stands_meanwhile()
    {
        Answers("""{"hostname":"A game","map":"world","current_players":7,"max_players":40}""");

        for (var second = 0; second < 220; second++)
        {
            Assert.Equal(new PlayerCount(7, 40), await AskAsync());
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(2, _panel.Asked.Count());
    }

    [Fact]
    public async Task Who_asks_by_hand_gets_a_new_answer_as_often_as_the_plugin_gives_one()
    {
        Answers("""{"current_players":7,"max_players":40}""");

        for (var second = 0; second < 62; second++)
        {
            Assert.Equal(new PlayerCount(7, 40), await AskAsync(PanelCounter.Between));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(2, _panel.Asked.Count());
    }

    [Fact]
    public async Task Who_needs_an_answer_of_now_gets_none_rather_than_an_old_one()
    {
        Answers("""{"current_players":0,"max_players":20}""");

        var first = await AskAsync(TimeSpan.Zero);
        _clock.Advance(TimeSpan.FromSeconds(10));
        var soon = await AskAsync(TimeSpan.Zero);
        _clock.Advance(PanelCounter.Between);
        var later = await AskAsync(TimeSpan.Zero);

        Assert.Equal((new PlayerCount(0, 20), null, new PlayerCount(0, 20)), (first, soon, later));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"current_players":null,"max_players":20}""")]
    [InlineData("""{"current_players":-1,"max_players":20}""")]
    [InlineData("""{"current_players":1000000,"max_players":20}""")]
    [InlineData("""{"current_players":"many","max_players":20}""")]
    [InlineData("""<html></html>""")]
    public async Task What_is_no_number_of_players_is_none(string answer)
    {
        Answers(answer);

        Assert.Null(await AskAsync());
    }

    [Fact]
    public async Task A_number_of_places_that_is_none_is_left_out()
    {
        Answers("""{"current_players":3,"max_players":-7}""");

        Assert.Equal(new PlayerCount(3, 0), await AskAsync());
    }

    [Fact]
    public async Task A_panel_without_the_plugin_is_left_alone_for_an_hour()
    {
        _panel.Fail("GET", Query, HttpStatusCode.NotFound, "NotFoundHttpException", "The route api/client/servers/7250dc0e/query could not be found.");

        for (var minute = 0; minute < 59; minute++)
        {
            Assert.Null(await AskAsync());
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Single(_panel.Asked);
    }

    [Fact]
    public async Task A_server_without_a_query_is_left_alone_for_a_while_and_a_limit_is_kept()
    {
        _panel.Fail("GET", Query, HttpStatusCode.NotAcceptable, "HttpException", "Server has no query")
            .Fail("GET", Query, HttpStatusCode.TooManyRequests, "ThrottleRequestsException", "Too Many Attempts.", ("Retry-After", "50"), ("X-RateLimit-Limit", "2"), ("X-RateLimit-Remaining", "0"));

        await AskAsync();
        _clock.Advance(TimeSpan.FromMinutes(5));
        await AskAsync();
        var before = _panel.Asked.Count();
        _clock.Advance(TimeSpan.FromMinutes(6));
        await AskAsync();
        _clock.Advance(TimeSpan.FromSeconds(55));
        await AskAsync();

        Assert.Equal((1, 2), (before, _panel.Asked.Count()));
    }

    [Fact]
    public async Task Pterodactyl_and_a_key_that_may_not_be_used_are_never_asked()
    {
        var pterodactyl = await _counter.AskAsync(Key, "7250dc0e", _ => Task.FromResult<ClientApi?>(_panel.Client), PanelCounter.BetweenRounds, CancellationToken.None);
        var nobody = await _counter.AskAsync(Key, "7250dc0e", _ => Task.FromResult<ClientApi?>(null), PanelCounter.BetweenRounds, CancellationToken.None);

        Assert.Equal((null, null), (pterodactyl, nobody));
        Assert.Empty(_panel.Asked);
    }

    private void Answers(string json) => _panel.Http.On("GET", Query, _ => StubHttp.Answer(HttpStatusCode.OK, json, "application/json"));

    private Task<PlayerCount?> AskAsync(TimeSpan? maxAge = null) => _counter.AskAsync(Key, "7250dc0e",
        _ => Task.FromResult<ClientApi?>(_panel.Panels.Client(new PanelSettings(PanelStub.Address) { Dialect = PanelDialect.Pelican }, PanelStub.Key)), maxAge ?? PanelCounter.BetweenRounds, CancellationToken.None);
}
