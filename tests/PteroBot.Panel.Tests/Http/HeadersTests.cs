namespace PteroBot.Panel.Tests.Http;

public sealed class HeadersTests
{
    private const string Account = """{"object":"user","attributes":{"id":2}}""";

    [Fact]
    public async Task A_call_carries_the_key_and_the_fixed_headers_and_nothing_else()
    {
        using var rig = new Rig { Panel = new PanelSettings(PanelAddress.Parse("panel.example.com")) { ExtraHeaders = new Dictionary<string, string> { ["CF-Access-Client-Id"] = "abc" } } };
        rig.Ok("/api/client/account", Account);

        await rig.Client.Account.GetAsync();

        var headers = rig.Http.Requests[0].Headers;
        Assert.Equal(["Accept", "Authorization", "CF-Access-Client-Id", "User-Agent"], headers.Keys.Order());
        Assert.Equal(("Bearer " + Rig.Key.Reveal(), "application/json", "PteroBot/0.1"), (headers["Authorization"], headers["Accept"], headers["User-Agent"]));
    }

    [Fact]
    public async Task A_retry_carries_each_header_once()
    {
        using var rig = new Rig(new PanelOptions { Retries = 1 });
        rig.Http.On("GET", "/api/client/account", _ => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        rig.Ok("/api/client/account", Account);

        var call = rig.Client.Account.GetAsync();
        await rig.Clock.UntilTimersAsync(1);
        rig.Clock.Advance(TimeSpan.FromSeconds(5));
        await call;

        Assert.Equal("PteroBot/0.1", rig.Http.Requests[1].Headers["User-Agent"]);
        Assert.Equal("application/json", rig.Http.Requests[1].Headers["Accept"]);
    }
}
