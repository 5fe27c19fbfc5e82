using System.Net;
using Discord;
using Discord.Net;

namespace PteroBot.StandIns.Tests.Rest;

public sealed class BucketTests
{
    private readonly RestBench _bench = new();

    [Fact]
    public async Task The_first_request_of_a_route_runs_alone_until_its_limits_are_known()
    {
        var first = _bench.AskAsync(RestBench.Send);
        var second = _bench.AskAsync(RestBench.Send);
        var asked = await _bench.Client.NextAsync();

        Assert.True(await _bench.IsHeldBackAsync());
        asked.Ok(RestBench.Limits("b", 5, 4, 5));
        (await _bench.Client.NextAsync()).Ok();

        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task A_route_without_limits_is_open_after_its_first_answer()
    {
        var first = _bench.AskAsync(RestBench.Send);
        (await _bench.Client.NextAsync()).Ok();
        await first;

        var rest = Enumerable.Range(0, 10).Select(_ => _bench.AskAsync(RestBench.Send)).ToList();
        (await _bench.Client.NextAsync()).Ok();
        for (var i = 1; i < 10; i++)
            (await _bench.Client.NextAsync()).Ok();

        await Task.WhenAll(rest);
    }

    [Fact]
    public async Task A_used_up_bucket_waits_for_its_reset()
    {
        await _bench.LearnAsync(RestBench.Send, "b", limit: 1, remaining: 0, resetAfter: 2.5);

        var next = _bench.AskAsync(RestBench.Send);
        Assert.True(await _bench.IsHeldBackAsync());
        await _bench.Clock.UntilTimersAsync(1);
        _bench.Clock.Advance(TimeSpan.FromSeconds(2.5));
        (await _bench.Client.NextAsync()).Ok();

        await next;
    }

    [Fact]
    public async Task A_new_window_lets_no_more_through_than_its_limit()
    {
        await _bench.LearnAsync(RestBench.Send, "b", limit: 2, remaining: 0, resetAfter: 1);
        var waiting = Enumerable.Range(0, 3).Select(_ => _bench.AskAsync(RestBench.Send)).ToList();
        await _bench.Clock.UntilTimersAsync(1);

        _bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var one = await _bench.Client.NextAsync();
        var two = await _bench.Client.NextAsync();
        Assert.True(await _bench.IsHeldBackAsync());
        one.Ok(RestBench.Limits("b", 2, 1, 1));
        two.Ok(RestBench.Limits("b", 2, 0, 1));
        await _bench.Clock.UntilTimersAsync(1);
        _bench.Clock.Advance(TimeSpan.FromSeconds(1));
        (await _bench.Client.NextAsync()).Ok();

        await Task.WhenAll(waiting);
    }

    [Fact]
    public async Task Another_channel_is_another_bucket()
    {
        await _bench.LearnAsync(RestBench.Send, "b", limit: 1, remaining: 0, resetAfter: 60, major: 1);

        var elsewhere = _bench.AskAsync(RestBench.Send, major: 2);
        (await _bench.Client.NextAsync()).Ok();

        await elsewhere;
    }

    [Fact]
    public async Task Routes_that_name_the_same_bucket_share_it()
    {
        await _bench.LearnAsync(RestBench.Send, "shared", limit: 5, remaining: 4, resetAfter: 30);
        await _bench.LearnAsync(RestBench.Edit, "shared", limit: 5, remaining: 0, resetAfter: 30);

        var held = _bench.AskAsync(RestBench.Send);

        Assert.True(await _bench.IsHeldBackAsync());
        await _bench.Clock.UntilTimersAsync(1);
        _bench.Clock.Advance(TimeSpan.FromSeconds(30));
        (await _bench.Client.NextAsync()).Ok();
        await held;
    }

    [Fact]
    public async Task Requests_that_waited_for_an_unknown_bucket_move_on_when_it_turns_out_to_be_a_known_one()
    {
        await _bench.LearnAsync(RestBench.Send, "shared", limit: 5, remaining: 4, resetAfter: 30);
        var first = _bench.AskAsync(RestBench.Edit);
        var second = _bench.AskAsync(RestBench.Edit);

        (await _bench.Client.NextAsync()).Ok(RestBench.Limits("shared", 5, 3, 30));
        (await _bench.Client.NextAsync()).Ok(RestBench.Limits("shared", 5, 2, 30));

        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task A_lost_answer_gives_the_slot_back()
    {
        var first = _bench.AskAsync(RestBench.Send);
        (await _bench.Client.NextAsync()).Fail(new HttpRequestException(HttpRequestError.ResponseEnded, "cut"));
        await Assert.ThrowsAsync<HttpRequestException>(() => first);

        var second = _bench.AskAsync(RestBench.Send);
        (await _bench.Client.NextAsync()).Ok();

        await second;
    }

    [Fact]
    public async Task Answers_that_tell_no_limits_do_not_use_a_new_window_up_for_ever()
    {
        await _bench.LearnAsync(RestBench.Send, "b", limit: 2, remaining: 0, resetAfter: 1);
        _bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var failing = Enumerable.Range(0, 2).Select(_ => _bench.AskAsync(RestBench.Send)).ToList();
        var waiting = _bench.AskAsync(RestBench.Send);

        for (var answer = 0; answer < 2; answer++)
            (await _bench.Client.NextAsync()).Reply(HttpStatusCode.BadGateway);
        (await _bench.Client.NextAsync()).Ok();

        await waiting;
        foreach (var failed in failing)
            await Assert.ThrowsAsync<HttpException>(() => failed);
    }

    [Fact]
    public async Task A_request_that_may_not_wait_is_refused_at_once()
    {
        await _bench.LearnAsync(RestBench.Send, "b", limit: 1, remaining: 0, resetAfter: 60);

        var impatient = _bench.AskAsync(RestBench.Send, options: new RequestOptions { RetryMode = RetryMode.AlwaysFail });

        await Assert.ThrowsAsync<RateLimitedException>(() => impatient);
    }

    [Fact]
    public async Task A_wait_can_be_cancelled_and_the_next_in_line_goes_on()
    {
        await _bench.LearnAsync(RestBench.Send, "b", limit: 1, remaining: 0, resetAfter: 60);
        using var cancel = new CancellationTokenSource();
        var first = _bench.AskAsync(RestBench.Send, options: new RequestOptions { CancelToken = cancel.Token });
        var second = _bench.AskAsync(RestBench.Send);
        await _bench.Clock.UntilTimersAsync(1);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await _bench.Clock.UntilTimersAsync(1);
        _bench.Clock.Advance(TimeSpan.FromSeconds(60));
        (await _bench.Client.NextAsync()).Ok();

        await second;
    }

    [Fact]
    public async Task A_request_that_waits_too_long_for_the_first_answer_of_its_route_times_out()
    {
        var first = _bench.AskAsync(RestBench.Send, options: new RequestOptions { Timeout = 60_000 });
        await _bench.Client.NextAsync();
        var second = _bench.AskAsync(RestBench.Send, options: new RequestOptions { Timeout = 2000 });
        await _bench.Clock.UntilTimersAsync(2);

        _bench.Clock.Advance(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAsync<TimeoutException>(() => second);
        Assert.False(first.IsCompleted);
    }

    [Fact]
    public async Task The_51st_request_of_a_second_waits_for_the_next_one()
    {
        var asking = Enumerable.Range(0, 51).Select(i => _bench.AskAsync(RestBench.Send, major: (ulong)i)).ToList();
        for (var i = 0; i < 50; i++)
            (await _bench.Client.NextAsync()).Ok();

        Assert.True(await _bench.IsHeldBackAsync());
        await _bench.Clock.UntilTimersAsync(1);
        _bench.Clock.Advance(TimeSpan.FromSeconds(1));
        (await _bench.Client.NextAsync()).Ok();

        await Task.WhenAll(asking);
    }

    [Fact]
    public async Task Interactions_are_exempt_from_the_global_limit()
    {
        var bots = Enumerable.Range(0, 51).Select(i => _bench.AskAsync(RestBench.Send, major: (ulong)i)).ToList();
        for (var i = 0; i < 50; i++)
            await _bench.Client.NextAsync();

        var callback = _bench.AskAsync(RestBench.Callback);
        (await _bench.Client.NextAsync()).Reply(HttpStatusCode.NoContent);
        var followup = _bench.AskAsync(RestBench.Followup, token: "t");
        (await _bench.Client.NextAsync()).Ok();

        await Task.WhenAll(callback, followup);
        Assert.False(bots[50].IsCompleted);
    }

    [Fact]
    public async Task Buckets_of_answered_interactions_are_forgotten()
    {
        for (var i = 0; i < 100; i++)
        {
            var followup = _bench.AskAsync(RestBench.Followup, token: $"token-{i}");
            (await _bench.Client.NextAsync()).Ok(RestBench.Limits("hook", 5, 4, 1));
            await followup;
        }

        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await _bench.LearnAsync(RestBench.Send, "b", 5, 4, 5);

        Assert.InRange(_bench.Runner.Limits.Count, 0, 2);
    }
}
