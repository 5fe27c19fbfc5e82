using PteroBot.Sandbox.Panel.Application;
using PteroBot.Sandbox.Panel.Client;
using PteroBot.Sandbox.Panel.Faults;
using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>Takes a request through the panel's checks in the panel's order, and turns refusals into answers.</summary>
internal sealed class Router
{
    private readonly PanelWorld _world;
    private readonly FaultBoard _faults;
    private readonly RateLimiter _limiter;
    private readonly List<Route> _routes = [];

    public Router(PanelWorld world, FaultBoard faults)
    {
        (_world, _faults) = (world, faults);
        _limiter = new RateLimiter(world);
        ClientRoutes.Map(new RouteGroup(_routes, "/api/client"), world);
        ApplicationRoutes.Map(new RouteGroup(_routes, "/api/application"), world);
    }

    public IReadOnlyList<Route> Routes => _routes;

    /// <summary>Others use up what the panel allows a user in this minute. Null, or what is wrong with the wish.</summary>
    public string? UseUpCalls(string? username)
    {
        if (_world.Users.Find(user => user.Username == username) is not { } user)
            return "useUpCalls needs the name of a user of the panel.";
        Guard.UseUp(_limiter, _world, user);
        return null;
    }

    /// <summary>Answers a request. The caller holds the world's gate.</summary>
    public (Answer Answer, string? By) Handle(PanelRequest request)
    {
        Call? call = null;
        Answer answer;
        try
        {
            call = Find(request);
            Guard.Check(call);
            answer = call.Route.Handle(call);
        }
        catch (WingsRefusal refusal)
        {
            answer = Refuse(request, DaemonErrors.Seen(refusal, _world.IsPelican, _world));
        }
        catch (Refusal refusal)
        {
            answer = Refuse(request, refusal);
        }
        foreach (var (name, value) in call?.RateHeaders ?? [])
            answer.Headers.TryAdd(name, value);
        answer.Delay += call?.Delay ?? TimeSpan.Zero;
        PanelZone.Write(answer, request.Path, _world.Options.TimeZone);
        return (answer, call?.User?.Username);
    }

    private Call Find(PanelRequest request)
    {
        var parts = request.Path.Split('/');
        var matches = _routes.Select(route => (Route: route, Values: route.Match(parts))).Where(match => match.Values is not null).ToList();
        if (matches.Count == 0)
            throw Refusal.NotFound($"The route {request.Path[1..]} could not be found.");
        var method = request.Method == "HEAD" ? "GET" : request.Method;
        var found = matches.Find(match => match.Route.Method == method);
        if (found.Route is null)
            throw WrongMethod(request, matches.Select(match => match.Route.Method));
        return new Call(_world, request, _faults, _limiter) { Route = found.Route, Path = found.Values! };
    }

    private static Refusal WrongMethod(PanelRequest request, IEnumerable<string> methods)
    {
        var supported = methods.SelectMany(method => method == "GET" ? (string[])["GET", "HEAD"] : [method]);
        return new Refusal(405, "MethodNotAllowedHttpException", $"The {request.Method} method is not supported for route {request.Path[1..]}. Supported methods: {string.Join(", ", supported)}.");
    }

    // Without an Accept header for JSON the panel thinks of a browser.
    private Answer Refuse(PanelRequest request, Refusal refusal)
    {
        var answer = request.WantsJson ? Answer.Json(_world.Debug ? DebugTrace.AddTo(refusal.ToJson(), refusal, _world.IsPelican) : refusal.ToJson(), refusal.Status)
            : refusal.Status == 401 ? Answer.Redirect($"{_world.Addresses.Panel}/auth/login")
            : refusal.Status is 400 or 422 ? Answer.Redirect(_world.Addresses.Panel)
            : Answer.Html(refusal.Status, Title(refusal.Status));
        foreach (var (name, value) in refusal.Headers)
            answer.Headers[name] = value;
        answer.Delay = refusal.Delay;
        return answer;
    }

    private static string Title(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);
}
