using PteroBot.Sandbox.Discord.World;
using PteroBot.Sandbox.Hosting;

namespace PteroBot.Sandbox.Discord.Rest;

/// <summary>Puts the routes behind HTTP: faults, User-Agent, token, limits, body, the route itself, headers, and the traffic log.</summary>
internal sealed class DiscordRest(DiscordWorld world, TimeProvider time, TrafficLog traffic)
{
    private const string Prefix = "/api/v10";
    private readonly RateLimiter _limiter = new(world.Settings.RateLimits, time);

    public DiscordFaults Faults { get; } = new(time);

    public void Map(IEndpointRouteBuilder app, IReadOnlyList<RestRoute> routes)
    {
        foreach (var route in routes)
            app.MapMethods(Prefix + route.Template, [route.Method], context => AnswerAsync(context, route));
        var paths = new PathTable(routes.Select(route => route.Template));
        var unknown = new RestRoute("*", "", RateLimits.None, _ => throw Refusal.NotFound());
        var wrongMethod = new RestRoute("*", "", RateLimits.None, _ => throw Refusal.MethodNotAllowed());
        app.Map("/api/{**rest}", context => AnswerAsync(context, paths.Has(context.Request.Path, Prefix) ? wrongMethod : unknown));
    }

    public void Reset()
    {
        Faults.Clear();
        _limiter.Reset();
    }

    /// <summary>Counts an edit of a message older than an hour; refuses it when there were too many.</summary>
    public void CountOldEdit(ulong channelId)
    {
        if (_limiter.TakeOldEdit(channelId) is { } wait)
            throw new Refusal(429, 30046, "Maximum number of edits to messages older than 1 hour reached. Try again later") { RetryAfter = wait };
    }

    private async Task AnswerAsync(HttpContext context, RestRoute route)
    {
        var exchange = new RestExchange(context, route, time);
        try
        {
            if (await Faults.ActAsync(context, context.RequestAborted) is { } fault)
                exchange.Use(fault);
            else
                await AnswerAsync(context, route, exchange);
        }
        catch (Refusal refusal)
        {
            exchange.Use(refusal);
        }
        catch (OperationCanceledException)
        {
            exchange.Use(new FaultAnswer(0, "", ""));
        }
        if (exchange.IsInvalidRequest)
            _limiter.CountInvalid();
        await exchange.SendAsync(context.RequestAborted);
        traffic.Add(exchange.ToEntry());
    }

    private async Task AnswerAsync(HttpContext context, RestRoute route, RestExchange exchange)
    {
        if (_limiter.IsBanned)
        {
            exchange.Use(new FaultAnswer(429, "text/html", "error code: 1015"));
            return;
        }
        CheckClient(context.Request, route.Open);
        if (!route.Open && _limiter.TakeGlobal() is { } wait)
        {
            exchange.UseRateLimit(wait, "global");
            return;
        }
        var bucket = exchange.Bucket = _limiter.Take(route.Bucket, RestRoute.MajorOf(context.Request.RouteValues));
        if (bucket is { IsOver: true })
        {
            exchange.UseRateLimit(bucket.ResetAfter, "user");
            return;
        }
        var body = await RestBody.ReadAsync(context, context.RequestAborted);
        exchange.Request = body.Text;
        lock (world.Gate)
            exchange.Use(route.Answer(new RestCall(world, context, body)));
    }

    private static void CheckClient(HttpRequest request, bool open)
    {
        if (!request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
            throw Refusal.UserAgent();
        var sent = request.Headers.Authorization.ToString();
        if (sent != $"Bot {DiscordWorld.Token}" && !(open && sent.Length == 0))
            throw Refusal.Unauthorized();
    }

    /// <summary>Knows which paths exist, so that a wrong method is told from a wrong path.</summary>
    private sealed class PathTable(IEnumerable<string> templates)
    {
        private readonly List<string[]> _templates = [.. templates.Select(template => template.Split('/'))];

        public bool Has(PathString path, string prefix)
        {
            if (!path.StartsWithSegments(prefix, out var rest))
                return false;
            var parts = rest.Value!.Split('/');
            return _templates.Exists(t => t.Length == parts.Length && t.Zip(parts).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second));
        }
    }
}
