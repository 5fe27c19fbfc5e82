using System.Net;
using Discord;
using Discord.Net;
using Discord.Net.Rest;

namespace PteroBot.StandIns.Tests.Rest;

public sealed class RequestRunnerTests
{
    private const string Limited = """{"message":"You are being rate limited.","retry_after":0.7,"global":false}""";

    private readonly RestBench _bench = new();

    [Fact]
    public async Task A_429_is_repeated_after_the_time_that_its_body_says()
    {
        var asking = _bench.AskAsync(RestBench.Send);
        (await _bench.Client.NextAsync()).Reply(HttpStatusCode.TooManyRequests, Limited, headers: [("Retry-After", "1"), ("X-RateLimit-Scope", "user")]);
        await _bench.Clock.UntilTimersAsync(1);

        _bench.Clock.Advance(TimeSpan.FromMilliseconds(699));
        Assert.True(await _bench.IsHeldBackAsync());
        _bench.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await _bench.Client.NextAsync()).Ok();

        Assert.Equal(HttpStatusCode.OK, (await asking).StatusCode);
    }

    [Fact]
    public async Task A_429_in_html_is_repeated_after_the_time_that_its_header_says()
    {
        var asking = _bench.AskAsync(RestBench.Send);
        (await _bench.Client.NextAsync()).Reply(HttpStatusCode.TooManyRequests, "<html>Access denied</html>", "text/html", ("Retry-After", "3"));
        await _bench.Clock.UntilTimersAsync(1);

        _bench.Clock.Advance(TimeSpan.FromSeconds(3));
        (await _bench.Client.NextAsync()).Ok();

        await asking;
    }

    [Fact]
    public async Task A_global_429_holds_every_bucket_back_but_not_interactions()
    {
        var asking = _bench.AskAsync(RestBench.Send);
        (await _bench.Client.NextAsync()).Reply(HttpStatusCode.TooManyRequests, """{"message":"x","retry_after":2,"global":true}""", headers: [("X-RateLimit-Global", "true"), ("X-RateLimit-Scope", "global")]);
        await _bench.Clock.UntilTimersAsync(1);

        var other = _bench.AskAsync(RestBench.Get, major: 9);
        Assert.True(await _bench.IsHeldBackAsync());
        var callback = _bench.AskAsync(RestBench.Callback);
        (await _bench.Client.NextAsync()).Reply(HttpStatusCode.NoContent);
        await callback;
        await _bench.Clock.UntilTimersAsync(2);
        _bench.Clock.Advance(TimeSpan.FromSeconds(2));
        (await _bench.Client.NextAsync()).Ok();
        (await _bench.Client.NextAsync()).Ok();

        await Task.WhenAll(asking, other);
    }

    [Fact]
    public async Task A_429_that_may_not_be_waited_for_is_an_error()
    {
        var asking = _bench.AskAsync(RestBench.Send, options: new RequestOptions { RetryMode = RetryMode.Retry502 });
        (await _bench.Client.NextAsync()).Reply(HttpStatusCode.TooManyRequests, Limited);

        await Assert.ThrowsAsync<RateLimitedException>(() => asking);
    }

    [Fact]
    public async Task A_message_is_not_sent_twice_when_the_outcome_is_unknown()
    {
        var asking = _bench.AskAsync(RestBench.Send);
        (await _bench.Client.NextAsync()).Reply(HttpStatusCode.BadGateway, "<html>", "text/html");

        var e = await Assert.ThrowsAsync<HttpException>(() => asking);
        Assert.Equal((HttpStatusCode.BadGateway, null), (e.HttpCode, e.DiscordCode));
    }

    [Fact]
    public async Task An_edit_is_repeated_after_a_server_error()
    {
        var asking = _bench.AskAsync(RestBench.Edit);
        (await _bench.Client.NextAsync()).Reply(HttpStatusCode.BadGateway);
        await PassPauseAsync();
        (await _bench.Client.NextAsync()).Fail(new HttpRequestException(HttpRequestError.ResponseEnded, "cut"));
        await PassPauseAsync();
        (await _bench.Client.NextAsync()).Ok();

        await asking;
    }

    [Fact]
    public async Task Repeats_end_after_three()
    {
        var asking = _bench.AskAsync(RestBench.Edit);
        for (var i = 0; i < 3; i++)
        {
            (await _bench.Client.NextAsync()).Reply(HttpStatusCode.ServiceUnavailable);
            await PassPauseAsync();
        }
        (await _bench.Client.NextAsync()).Reply(HttpStatusCode.ServiceUnavailable);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Assert.ThrowsAsync<HttpException>(() => asking)).HttpCode);
    }

    [Fact]
    public async Task A_message_that_was_never_sent_is_repeated()
    {
        var asking = _bench.AskAsync(RestBench.Send);
        (await _bench.Client.NextAsync()).Fail(new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        await PassPauseAsync();
        (await _bench.Client.NextAsync()).Ok();

        await asking;
    }

    [Fact]
    public async Task A_callback_whose_answer_was_lost_counts_as_given_when_its_repeat_is_refused_as_a_second_one()
    {
        var asking = _bench.AskAsync(RestBench.Callback);
        (await _bench.Client.NextAsync()).Reply(HttpStatusCode.BadGateway);
        await PassPauseAsync();
        (await _bench.Client.NextAsync()).Reply(HttpStatusCode.BadRequest, """{"message":"Interaction has already been acknowledged.","code":40060}""");

        Assert.True((await asking).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_callback_that_is_refused_as_a_second_one_at_its_first_try_is_an_error()
    {
        var asking = _bench.AskAsync(RestBench.Callback);
        (await _bench.Client.NextAsync()).Reply(HttpStatusCode.BadRequest, """{"message":"Interaction has already been acknowledged.","code":40060}""");

        Assert.Equal(DiscordErrorCode.InteractionHasAlreadyBeenAcknowledged, (await Assert.ThrowsAsync<HttpException>(() => asking)).DiscordCode);
    }

    [Fact]
    public async Task A_transport_that_hangs_times_out()
    {
        var asking = _bench.AskAsync(RestBench.Send, options: new RequestOptions { Timeout = 5000 });
        await _bench.Client.NextAsync();
        await _bench.Clock.UntilTimersAsync(1);

        _bench.Clock.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<TimeoutException>(() => asking);
    }

    [Fact]
    public async Task The_callers_token_cancels_the_transport()
    {
        using var cancel = new CancellationTokenSource();
        var asking = _bench.AskAsync(RestBench.Send, options: new RequestOptions { CancelToken = cancel.Token });
        await _bench.Client.NextAsync();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task A_refusal_names_discords_code_and_each_field_that_is_wrong()
    {
        var asking = _bench.AskAsync(RestBench.Send);
        (await _bench.Client.NextAsync()).Reply(HttpStatusCode.BadRequest, """
            {"code":50035,"message":"Invalid Form Body","errors":{
              "data":{"components":{"0":{"components":{"1":{"label":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 80 or fewer in length."}]}}}}}},
              "_errors":[{"code":"WHOLE","message":"All of it."}]}}
            """);

        var e = await Assert.ThrowsAsync<HttpException>(() => asking);

        Assert.Equal(DiscordErrorCode.InvalidFormBody, e.DiscordCode);
        Assert.Equal("Invalid Form Body", e.Reason);
        Assert.Equal(["data.components[0].components[1].label", ""], e.Errors.Select(one => one.Path));
        Assert.Equal(("BASE_TYPE_MAX_LENGTH", "Must be 80 or fewer in length."), e.Errors.First().Errors.Select(one => (one.Code, one.Message)).Single());
    }

    [Fact]
    public async Task A_refusal_of_an_interaction_does_not_tell_its_token()
    {
        var call = new RestCall(RestBench.Callback, "interactions/1/SECRET/callback", default, null);
        var asking = _bench.Runner.SendAsync(call);
        (await _bench.Client.NextAsync()).Reply(HttpStatusCode.NotFound, """{"message":"Unknown interaction","code":10062}""");

        var e = await Assert.ThrowsAsync<HttpException>(() => asking);

        Assert.Contains("10062", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", e + ((Discord.Net.Queue.RestRequest)e.Request).Endpoint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audit_reason_goes_with_the_request()
    {
        var asking = _bench.AskAsync(RestBench.Send, options: new RequestOptions { AuditLogReason = "because" });

        var asked = await _bench.Client.NextAsync();
        asked.Ok();
        await asking;

        Assert.Equal("because", asked.Reason);
    }

    private async Task PassPauseAsync()
    {
        await _bench.Clock.UntilTimersAsync(1);
        _bench.Clock.Advance(TimeSpan.FromSeconds(5));
    }
}
