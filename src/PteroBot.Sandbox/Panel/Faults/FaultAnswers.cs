using System.Globalization;
using PteroBot.Sandbox.Panel.Http;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Faults;

/// <summary>What a client meets when a fault is on.</summary>
internal static class FaultAnswers
{
    private const int UsualWait = 5;

    /// <summary>The answer to send; null when there is none because the connection was broken off or hung until the client left.</summary>
    public static async Task<Answer?> SendAsync(HttpContext context, Fault fault, PanelWorld world, Task cleared)
    {
        switch (fault.Kind)
        {
            case "status":
                var answer = InPanelShape(fault.Status);
                if (fault.RetryAfter is { } told)
                    answer.Headers["Retry-After"] = told.ToString(CultureInfo.InvariantCulture);
                return answer;
            case "databaseDown":
                return Answer.Json(Refusal.Bug("QueryException").ToJson(), 500);
            case "html":
                return Proxy(fault);
            case "rateLimit":
                var wait = fault.RetryAfter ?? UsualWait;
                var refusal = RateLimiter.TooMany(720, wait, world.Now.AddSeconds(wait));
                return WithHeaders(Answer.Json(refusal.ToJson(), 429), refusal.Headers);
            case "hang":
                await HangAsync(context, world, cleared);
                return null;
            default:
                context.Abort();
                return null;
        }
    }

    // Until the client gives up, or the fault is switched off.
    private static async Task HangAsync(HttpContext context, PanelWorld world, Task cleared)
    {
        await Task.WhenAny(Task.Delay(Timeout.InfiniteTimeSpan, world.Clock.Time, context.RequestAborted), cleared);
        context.Abort();
    }

    private static Answer InPanelShape(int status)
    {
        var refusal = status switch
        {
            401 => new Refusal(401, "AuthenticationException", "Unauthenticated."),
            403 => Refusal.Forbidden(),
            404 => Refusal.NotFound(),
            409 => new Refusal(409, "ServerStateConflictException", "This server is currently in an unsupported state, please try again later."),
            422 => Refusal.Invalid(("signal", "in", "The selected signal is invalid.")),
            429 => new Refusal(429, "ThrottleRequestsException", "Too Many Attempts.") { Headers = new Dictionary<string, string> { ["Retry-After"] = "5" } },
            503 => new Refusal(503, "HttpException", "Service Unavailable"),
            504 => new Refusal(504, "DaemonConnectionException", DaemonErrors.Unreachable),
            >= 500 => new Refusal(status, "ErrorException", Refusal.SomethingUnexpected),
            _ => new Refusal(status, "HttpException", "The sandbox was told to answer this."),
        };
        return WithHeaders(Answer.Json(refusal.ToJson(), status), refusal.Headers);
    }

    private static Answer WithHeaders(Answer answer, IReadOnlyDictionary<string, string> headers)
    {
        foreach (var (name, value) in headers)
            answer.Headers[name] = value;
        return answer;
    }

    // Pages of the machines in front of a panel: a challenge, an error with a ray id, or a bare nginx page.
    private static Answer Proxy(Fault fault)
    {
        if (fault.Proxy == "nginx")
            return new Answer(fault.Status, $"<html>\r\n<head><title>{fault.Status} Bad Gateway</title></head>\r\n<body>\r\n<center><h1>{fault.Status} Bad Gateway</h1></center>\r\n<hr><center>nginx/1.24.0</center>\r\n</body>\r\n</html>\r\n", "text/html") { Headers = { ["Server"] = "nginx/1.24.0" } };
        var title = fault.Status == 403 ? "Just a moment..." : $"panel.example.com | {fault.Status}: Web server is down";
        var body =
            $"<!DOCTYPE html>\n<html lang=\"en-US\">\n<head><title>{title}</title><meta name=\"robots\" content=\"noindex,nofollow\"></head>\n<body><div id=\"cf-wrapper\"><h1>{title}</h1><p>Ray ID: 8e0f3a2b1c4d5e6f</p><script>window._cf_chl_opt={{}}</script></div></body>\n</html>\n";
        var answer =
            new Answer(fault.Status, body, "text/html; charset=UTF-8") { Headers = { ["Server"] = "cloudflare", ["CF-RAY"] = "8e0f3a2b1c4d5e6f-FRA" } };
        if (fault.Status == 403)
            answer.Headers["cf-mitigated"] = "challenge";
        return answer;
    }
}
