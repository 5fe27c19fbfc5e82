using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.Sandbox.Discord.Rest;

/// <summary>The answer of one request while it is made, with its headers.</summary>
internal sealed class RestExchange(HttpContext context, RestRoute route, TimeProvider time)
{
    private readonly DateTimeOffset _began = time.GetUtcNow();
    private readonly long _ticks = time.GetTimestamp();
    private readonly Dictionary<string, string> _headers = [];
    private int _status;
    private string _contentType = "application/json";
    private byte[] _body = [];
    private string? _scope;

    public BucketState? Bucket { get; set; }
    public string? Request { get; set; }

    /// <summary>Counts towards the ban; a limit that others used up does not.</summary>
    public bool IsInvalidRequest => _status is 401 or 403 || (_status == 429 && _scope != "shared");

    public void Use(RestReply reply) => (_status, _body) = (reply.Status, reply.Body?.Bytes() ?? []);

    public void Use(Refusal refusal)
    {
        (_status, _body) = (refusal.Status, refusal.ToJson().Bytes());
        if (refusal.RetryAfter is { } wait)
            Limit(wait, "user");
    }

    public void Use(FaultAnswer fault)
    {
        (_status, _contentType, _body) = (fault.Status, fault.ContentType, Encoding.UTF8.GetBytes(fault.Body));
        foreach (var (name, value) in fault.Headers)
            _headers[name] = value;
        _scope = _headers.GetValueOrDefault("X-RateLimit-Scope");
    }

    public void UseRateLimit(TimeSpan wait, string scope)
    {
        var seconds = RoundUp(wait);
        _status = 429;
        _body = new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = seconds, ["global"] = scope == "global" }.Bytes();
        Limit(wait, scope);
        if (scope == "global")
            _headers["X-RateLimit-Global"] = "true";
    }

    public async Task SendAsync(CancellationToken cancel)
    {
        if (_status == 0 || cancel.IsCancellationRequested)
            return;
        AddBucket();
        var response = context.Response;
        response.StatusCode = _status;
        foreach (var (name, value) in _headers)
            response.Headers[name] = value;
        if (_status == 204)
            return;
        response.ContentType = _contentType;
        response.ContentLength = _body.Length;
        try
        {
            await response.Body.WriteAsync(_body, cancel);
        }
        catch (OperationCanceledException)
        {
            // The client did not wait for its answer.
        }
    }

    public TrafficEntry ToEntry() => new("discord", _began, context.Request.Method, context.Request.Path, _status)
    {
        Took = time.GetElapsedTime(_ticks),
        Route = route.Template,
        Query = context.Request.QueryString.Value,
        RequestType = context.Request.ContentType?.Split(';')[0],
        Request = Request,
        Response = _body.Length == 0 ? null : Encoding.UTF8.GetString(_body),
        Headers = [.. _headers],
    };

    private void Limit(TimeSpan wait, string scope)
    {
        _scope = scope;
        _headers["Retry-After"] = Math.Ceiling(wait.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        _headers["X-RateLimit-Scope"] = scope;
    }

    private void AddBucket()
    {
        if (Bucket is not { } bucket)
            return;
        _headers["X-RateLimit-Limit"] = bucket.Limit.ToString(CultureInfo.InvariantCulture);
        _headers["X-RateLimit-Remaining"] = bucket.Remaining.ToString(CultureInfo.InvariantCulture);
        _headers["X-RateLimit-Reset"] = (bucket.Reset.ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", CultureInfo.InvariantCulture);
        _headers["X-RateLimit-Reset-After"] = RoundUp(bucket.ResetAfter).ToString("0.000", CultureInfo.InvariantCulture);
        _headers["X-RateLimit-Bucket"] = bucket.Hash;
    }

    // A wait that is rounded down sends the client back a moment too early.
    private static double RoundUp(TimeSpan wait) => Math.Ceiling(Math.Max(0, wait.TotalMilliseconds)) / 1000;
}
