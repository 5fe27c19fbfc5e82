namespace PteroBot.Sandbox.Discord.Rest;

/// <summary>So many requests per window.</summary>
internal sealed record RateLimit(int Requests, TimeSpan Window)
{
    public static RateLimit Of(int requests, double seconds) => new(requests, TimeSpan.FromSeconds(seconds));
}

/// <summary>The numbers of the limiter. Discord publishes few of them; these follow what its users report.</summary>
internal sealed record RateLimits
{
    /// <summary>Requests of a bot per second, whatever the route.</summary>
    public int Global { get; init; } = 50;

    /// <summary>401, 403 and 429 answers in ten minutes that end in a ban.</summary>
    public int InvalidRequests { get; init; } = 10_000;

    /// <summary>Edits of messages older than an hour, per channel (30046).</summary>
    public RateLimit OldEdits { get; init; } = RateLimit.Of(3, 20);

    public RateLimit Usual { get; init; } = RateLimit.Of(20, 10);

    public IReadOnlyDictionary<string, RateLimit> Buckets { get; init; } = new Dictionary<string, RateLimit>
    {
        ["message-create"] = RateLimit.Of(5, 5),
        ["message-edit"] = RateLimit.Of(5, 5),
        ["message-delete"] = RateLimit.Of(5, 1),
        ["message-read"] = RateLimit.Of(5, 5),
        ["bulk-delete"] = RateLimit.Of(1, 3),
        ["webhook"] = RateLimit.Of(5, 2),
        ["channel-edit"] = RateLimit.Of(2, 600),
        ["typing"] = RateLimit.Of(5, 5),
        ["reactions"] = RateLimit.Of(1, 0.25),
        ["dm"] = RateLimit.Of(10, 10),
        ["commands-write"] = RateLimit.Of(5, 20),
    };

    /// <summary>No limit: routes that send no headers.</summary>
    public const string None = "";

    public RateLimit? Of(string bucket) => bucket == None ? null : Buckets.GetValueOrDefault(bucket, Usual);
}
