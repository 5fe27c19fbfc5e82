#nullable enable
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Discord.Net.Rest;

/// <summary>What the headers of an answer say about limits. Missing ones are null.</summary>
internal readonly record struct RateLimitHeaders(string? Bucket, int? Limit, int? Remaining, TimeSpan? ResetAfter, TimeSpan? RetryAfter, bool IsGlobal)
{
    /// <summary>Whether they say all of a window: a proxy's failure says nothing of it.</summary>
    public bool IsComplete => this is { Limit: not null, Remaining: not null, ResetAfter: not null };

    public static RateLimitHeaders Read(HttpResponseMessage response)
    {
        var headers = response.Headers.NonValidated;
        var limited = response.StatusCode == HttpStatusCode.TooManyRequests;
        var bucket = Text(headers, "X-RateLimit-Bucket");
        if (bucket is null && !limited)
            return default;
        return new RateLimitHeaders(
            bucket,
            Whole(headers, "X-RateLimit-Limit"),
            Whole(headers, "X-RateLimit-Remaining"),
            Seconds(headers, "X-RateLimit-Reset-After"),
            limited ? Seconds(headers, "Retry-After") : null,
            limited && (IsTrue(headers, "X-RateLimit-Global") || Text(headers, "X-RateLimit-Scope") == "global"));
    }

    private static bool IsTrue(HttpHeadersNonValidated headers, string name) => "true".Equals(Text(headers, name), StringComparison.OrdinalIgnoreCase);

    private static int? Whole(HttpHeadersNonValidated headers, string name) =>
        int.TryParse(Text(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static TimeSpan? Seconds(HttpHeadersNonValidated headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and < 1e7
            ? TimeSpan.FromSeconds(value)
            : null;

    private static string? Text(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.ToString() : null;
}
