namespace PteroBot.Sandbox.Discord.Rest;

/// <summary>
/// One route below <c>/api/v10</c>. <c>Bucket</c> names its rate limit in <see cref="RateLimits"/>; <c>Open</c> routes carry their secret in the
/// path, need no bot token, and do not count towards the global limit.
/// </summary>
internal sealed record RestRoute(string Method, string Template, string Bucket, Func<RestCall, RestReply> Answer)
{
    private static readonly string[] MajorResources = ["channel", "guild", "webhook"];

    public bool Open { get; init; }

    /// <summary>The part of the path that has a count of its own within the bucket.</summary>
    public static string MajorOf(RouteValueDictionary values)
    {
        foreach (var name in MajorResources)
        {
            if (values.TryGetValue(name, out var id))
                return $"{id}/{values.GetValueOrDefault("token")}";
        }
        return "";
    }
}
