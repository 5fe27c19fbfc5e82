using System.Net;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Http;

public sealed class RetryTests
{
    private const string Account = """{"object":"user","attributes":{"id":2}}""";
    private const string Power = "/api/client/servers/7250dc0e/power";

    private static Rig NewRig() => new(new PanelOptions { Retries = 2 });

    // Lets the pipeline run: whenever it waits, the clock moves on, half a second at a time.
    private static async Task<T> RunAsync<T>(Rig rig, Task<T> call)
    {
        while (!call.IsCompleted)
        {
            await Task.Yield();
            if (rig.Clock.PendingTimers > 0)
                rig.Clock.Advance(TimeSpan.FromMilliseconds(500));
        }
        return await call;
    }

    [Fact]
    public async Task A_read_that_breaks_is_tried_again()
    {
        using var rig = NewRig();
        rig.Http.On("GET", "/api/client/account", _ => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        rig.Http.On("GET", "/api/client/account", _ => StubHttp.Answer(HttpStatusCode.BadGateway, "<html>", "text/html"));
        rig.Ok("/api/client/account", Account);

        await RunAsync(rig, rig.Client.Account.GetAsync());

        Assert.Equal(3, rig.Http.Requests.Count);
    }

    [Fact]
    public async Task It_is_given_up_in_the_end()
    {
        using var rig = NewRig();
        rig.Http.On("GET", "/api/client/account", _ => throw new HttpRequestException(HttpRequestError.ResponseEnded));

        await Assert.ThrowsAsync<PanelUnreachableException>(() => RunAsync(rig, rig.Client.Account.GetAsync()));

        Assert.Equal(3, rig.Http.Requests.Count);
    }

    [Theory]
    [InlineData(HttpRequestError.ResponseEnded)]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task A_restart_that_may_have_arrived_is_never_sent_twice(HttpRequestError error)
    {
        using var rig = NewRig();
        rig.Http.On("POST", Power, _ => throw new HttpRequestException(error));

        await Assert.ThrowsAsync<PanelUnreachableException>(() => rig.Client.Power.SendAsync(Rig.Server, PowerSignal.Restart));

        Assert.Single(rig.Http.Requests);
    }

    [Fact]
    public async Task A_restart_that_was_never_sent_is_tried_again()
    {
        using var rig = NewRig();
        rig.Http.On("POST", Power, _ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        rig.On("POST", Power, HttpStatusCode.NoContent);

        await RunAsync(rig, Done(rig.Client.Power.SendAsync(Rig.Server, PowerSignal.Restart)));

        Assert.Equal(2, rig.Http.Requests.Count);
        Assert.Equal(rig.Http.Requests[0].Body, rig.Http.Requests[1].Body);
    }

    [Theory]
    [InlineData(500, "ErrorException")]
    [InlineData(504, "DaemonConnectionException")]
    [InlineData(503, "HttpException")]
    public async Task What_the_panel_itself_says_is_not_asked_again(int status, string code)
    {
        using var rig = NewRig().On("GET", "/api/client/account", (HttpStatusCode)status, $$"""{"errors":[{"code":"{{code}}","status":"{{status}}","detail":"x"}]}""");

        await Assert.ThrowsAnyAsync<PanelException>(() => rig.Client.Account.GetAsync());

        Assert.Single(rig.Http.Requests);
    }

    [Fact]
    public async Task A_short_retry_after_is_waited_for_even_by_a_restart()
    {
        using var rig = NewRig()
            .On("POST", Power, HttpStatusCode.TooManyRequests, """{"errors":[{"code":"ThrottleRequestsException","status":"429","detail":"Too Many Attempts."}]}""", ("Retry-After", "5"))
            .On("POST", Power, HttpStatusCode.NoContent);
        var began = rig.Clock.GetUtcNow();

        await RunAsync(rig, Done(rig.Client.Power.SendAsync(Rig.Server, PowerSignal.Restart)));

        Assert.Equal(2, rig.Http.Requests.Count);
        Assert.True(rig.Clock.GetUtcNow() - began >= TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_long_retry_after_is_told_at_once()
    {
        using var rig = NewRig()
            .On("POST", Power, HttpStatusCode.TooManyRequests, """{"errors":[{"code":"ThrottleRequestsException","status":"429","detail":"Too Many Attempts."}]}""", ("Retry-After", "45"));

        var failure = await Assert.ThrowsAsync<RateLimitedException>(() => rig.Client.Power.SendAsync(Rig.Server, PowerSignal.Restart));

        Assert.Equal(TimeSpan.FromSeconds(45), failure.RetryAfter);
        Assert.Single(rig.Http.Requests);
    }

    private static async Task<bool> Done(Task call)
    {
        await call;
        return true;
    }
}
