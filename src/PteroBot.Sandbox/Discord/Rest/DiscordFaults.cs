using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord.Rest;

/// <summary>
/// Something wrong with the REST side: <c>status</c> (status, code, message), <c>html</c> (status), <c>slow</c> (ms), <c>hang</c>,
/// <c>rateLimit</c> (retryAfter, scope), <c>drop</c>. <c>path</c> (a part of it), <c>method</c> and <c>count</c> narrow it down.
/// </summary>
internal sealed class DiscordFault(string kind, JsonObject settings)
{
    public static readonly string[] Kinds = ["status", "html", "slow", "hang", "rateLimit", "drop", "down"];
    private long _left = settings.Long("count") ?? long.MaxValue;

    public string Kind { get; } = kind;
    public JsonObject Settings { get; } = settings;

    /// <summary>Whether this request is hit; uses up one of <c>count</c>.</summary>
    public bool Hits(HttpRequest request)
    {
        if (Settings.String("path") is { } path && !request.Path.Value!.Contains(path, StringComparison.Ordinal))
            return false;
        if (Settings.String("method") is { } method && !method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
            return false;
        return Interlocked.Decrement(ref _left) >= 0;
    }
}

/// <summary>The faults that are switched on, and what they do to a request.</summary>
internal sealed class DiscordFaults(TimeProvider time)
{
    private DiscordFault[] _faults = [];
    private TaskCompletionSource _hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Add(DiscordFault fault) => _faults = [.. _faults, fault];

    public void Clear()
    {
        _faults = [];
        Interlocked.Exchange(ref _hanging, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>Lets the first fault that fits have the request.</summary>
    /// <returns>The answer that the fault gives, or null when the request goes on as usual.</returns>
    public async Task<FaultAnswer?> ActAsync(HttpContext context, CancellationToken cancel)
    {
        if (Array.Find(_faults, fault => fault.Hits(context.Request)) is not { } fault)
            return null;
        var settings = fault.Settings;
        switch (fault.Kind)
        {
            case "slow":
                await Task.Delay(TimeSpan.FromMilliseconds(settings.Long("ms") ?? 1_000), time, cancel);
                return null;
            case "hang":
                await _hanging.Task.WaitAsync(cancel);
                return null;
            case "drop" or "down":
                context.Abort();
                return new FaultAnswer(0, "", "");
            default:
                return FaultAnswer.Of(fault.Kind, settings);
        }
    }
}

/// <summary>An answer that a fault puts in the place of the real one. Status 0: the connection is gone.</summary>
internal sealed record FaultAnswer(int Status, string ContentType, string Body)
{
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public static FaultAnswer Of(string kind, JsonObject settings) => kind switch
    {
        "html" => new FaultAnswer((int)(settings.Long("status") ?? 502), "text/html", "<html><head><title>502 Bad Gateway</title></head><body>cloudflare</body></html>"),
        "rateLimit" => RateLimited(settings),
        _ => Plain((int)(settings.Long("status") ?? 500), settings),
    };

    private static FaultAnswer Plain(int status, JsonObject settings)
    {
        var body = new JsonObject { ["message"] = settings.String("message") ?? $"{status}: fault", ["code"] = settings.Long("code") ?? 0 };
        return new FaultAnswer(status, "application/json", body.ToJsonString());
    }

    private static FaultAnswer RateLimited(JsonObject settings)
    {
        var wait = settings["retryAfter"] is JsonValue value && double.TryParse(value.ToString(), out var seconds) ? seconds : 1;
        var scope = settings.String("scope") ?? "shared";
        var shared = scope == "shared" ? "The resource is being rate limited." : "You are being rate limited.";
        var body = new JsonObject { ["message"] = shared, ["retry_after"] = wait, ["global"] = scope == "global" };
        List<KeyValuePair<string, string>> headers = [new("Retry-After", $"{Math.Ceiling(wait):0}"), new("X-RateLimit-Scope", scope)];
        if (scope == "global")
            headers.Add(new("X-RateLimit-Global", "true"));
        return new FaultAnswer(429, "application/json", body.ToJsonString()) { Headers = headers };
    }
}
