using Discord;
using Discord.Net.Rest;
using PteroBot.TestKit;

namespace PteroBot.StandIns.Tests.Rest;

/// <summary>The REST layer on a transport that the test answers, and a clock that stands still.</summary>
internal sealed class RestBench
{
    public static readonly Route Send = new(HttpMethod.Post, "channels/{channel}/messages");
    public static readonly Route Edit = new(HttpMethod.Patch, "channels/{channel}/messages/{id}");
    public static readonly Route Get = new(HttpMethod.Get, "things/{id}");
    public static readonly Route Callback = new(HttpMethod.Post, "interactions/{id}/{token}/callback", RouteKind.Callback);
    public static readonly Route Followup = new(HttpMethod.Post, "webhooks/{app}/{token}", RouteKind.Interaction);

    public RestBench() => Runner = new RequestRunner(Client, Clock, () => 0.5);

    public StubClient Client { get; } = new();

    public ManualClock Clock { get; } = new();

    public RequestRunner Runner { get; }

    /// <summary>Without options there is no time limit, so that the only timers are those of waits.</summary>
    public Task<HttpResponseMessage> AskAsync(Route route, ulong major = 1, RequestOptions? options = null, string? token = null) =>
        Runner.SendAsync(new RestCall(route, $"{route.Template}#{major}", new MajorParameter(major, token), options ?? new RequestOptions { Timeout = null }));

    /// <summary>Answers one request so that its bucket is known.</summary>
    public async Task LearnAsync(Route route, string bucket, int limit, int remaining, double resetAfter, ulong major = 1)
    {
        var asking = AskAsync(route, major);
        (await Client.NextAsync()).Ok(Limits(bucket, limit, remaining, resetAfter));
        await asking;
    }

    public static (string, string)[] Limits(string bucket, int limit, int remaining, double resetAfter) =>
    [
        ("X-RateLimit-Bucket", bucket), ("X-RateLimit-Limit", $"{limit}"), ("X-RateLimit-Remaining", $"{remaining}"), ("X-RateLimit-Reset-After", $"{resetAfter}"),
    ];

    /// <summary>A moment in which a request that may go would have gone.</summary>
    public async Task<bool> IsHeldBackAsync()
    {
        for (var i = 0; i < 5; i++)
            await Task.Yield();
        return Client.Waiting == 0;
    }
}
