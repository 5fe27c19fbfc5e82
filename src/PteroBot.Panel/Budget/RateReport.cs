using System.Globalization;
using System.Net;

namespace PteroBot.Panel.Budget;

/// <summary>What an answer says about the limit.</summary>
/// <param name="IsCounted">False for the few answers that come before the panel's limiter.</param>
/// <param name="Limit">Calls per minute; null when the answer does not say.</param>
/// <param name="Remaining">What is left of them.</param>
/// <param name="RetryAfter">Set when the limit is used up.</param>
internal readonly record struct RateReport(bool IsCounted, int? Limit, int? Remaining, TimeSpan? RetryAfter)
{
    /// <summary>The limit of this route alone, where the answer shows that one.</summary>
    public int? RouteLimit { get; init; }

    // These have a limit of their own beside the user's; the answer shows the tighter one.
    private static readonly string[] OwnLimits =
        ["/websocket", "/query", "/files/pull", "/restore", "/databases", "/users", "/network/allocations", "/schedules", "/backups", "/account/email"];

    /// <summary>Reads the headers of an answer. <paramref name="expected"/> is the limit as known so far.</summary>
    public static RateReport Of(HttpRequestMessage request, HttpResponseMessage response, int expected, DateTimeOffset now)
    {
        var limit = Number(response, "X-RateLimit-Limit");
        if (limit is not > 0)
            return new RateReport(response.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden), null, null, null);
        if (IsAnotherLimit(request, limit.Value, expected))
            return new RateReport(true, null, null, null) { RouteLimit = limit };
        var wait = response.StatusCode == HttpStatusCode.TooManyRequests ? WaitOf(response, now) : null;
        var remaining = Number(response, "X-RateLimit-Remaining");
        // The throttle for backups answers 429 too, while calls are left.
        return new RateReport(true, limit, remaining, remaining > 0 ? null : wait);
    }

    /// <summary>The <c>Retry-After</c> of an answer, in either of its two forms.</summary>
    public static TimeSpan? WaitOf(HttpResponseMessage response, DateTimeOffset now)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - now : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static bool IsAnotherLimit(HttpRequestMessage request, int limit, int expected)
    {
        var path = request.RequestUri!.AbsolutePath;
        return limit < expected && Array.Exists(OwnLimits, own => path.EndsWith(own, StringComparison.Ordinal));
    }

    private static int? Number(HttpResponseMessage response, string header) =>
        response.Headers.NonValidated.TryGetValues(header, out var values)
        && int.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
