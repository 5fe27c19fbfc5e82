using PteroBot.Sandbox.Panel.World;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>The checks before a handler. Their order shows in what a client sees, so it is the panel's own.</summary>
internal static class Guard
{
    public static void Check(Call call)
    {
        Session(call);
        Authenticate(call);
        call.Input = call.Request.ReadInput(trim: !KeepsSpaces(call));
        TwoFactor(call);
        Address(call);
        if (call.Route.IsApplication)
            Application(call);
        else
            Client(call);
    }

    /// <summary>Another program calls with a key of this user until nothing is left of the minute on either API.</summary>
    public static void UseUp(RateLimiter limiter, PanelWorld world, User user)
    {
        limiter.UseUp($"client {user.Uuid}", ClientLimit(world));
        limiter.UseUp($"application {user.Uuid}", ApplicationLimit(world));
    }

    private static int ClientLimit(PanelWorld world) => world.Options.ClientLimit ?? (world.IsPelican ? 256 : 720);

    private static int ApplicationLimit(PanelWorld world) => world.Options.ApplicationLimit ?? (world.IsPelican ? 256 : 240);

    private static void Client(Call call)
    {
        Bindings.Client(call);
        if (call.Key.Kind != KeyKind.Account)
            throw Refusal.Forbidden("You are attempting to use an application API key on an endpoint that requires a client API key.");
        Limit(call, "client", ClientLimit(call.World));
        if (call.Path.ContainsKey("server"))
            Server(call);
        LimitRoute(call);
        if (call.Path.ContainsKey("server") && call.Route.Permission(call) is { } permission && !call.Can(permission))
            throw Refusal.Forbidden();
    }

    private static void Server(Call call)
    {
        if (!Rights.HasAccess(call.User, call.Server))
            throw Refusal.NotFound("The requested resource does not exist on this server.");
        if (Rights.Conflict(call.User, call.Server, call.Route, call.World.IsPelican) is { } conflict)
            throw conflict;
        if (call.Path.ContainsKey("task") && !call.Bound<Schedule>("schedule").Tasks.Contains(call.Bound<ScheduleTask>("task")))
            throw Refusal.NotFound("The requested resource was not found for this server.");
    }

    private static void Application(Call call)
    {
        Limit(call, "application", ApplicationLimit(call.World));
        Bindings.Application(call);
        CheckAdministrator(call);
        if (call.Route.Acl is var (resource, bit) && !Acl.Allows(call, resource, bit))
            throw Refusal.Forbidden();
    }

    // On Pelican an application key stands for itself, whoever owns it.
    private static void CheckAdministrator(Call call)
    {
        if (call.User.RootAdmin || (call.World.IsPelican && call.Key.Kind == KeyKind.Application))
            return;
        throw call.World.IsPelican && call.User.Roles.Count > 0
            ? Refusal.Forbidden()
            : Refusal.Forbidden("This account does not have permission to access the API.");
    }

    // An Origin or Referer of the panel itself makes the call part of a browser session, and that needs a CSRF token.
    private static void Session(Call call)
    {
        var own = call.Request.Origin?.StartsWith(call.World.Addresses.Panel, StringComparison.OrdinalIgnoreCase) == true;
        if (own && call.Request.Method is not ("GET" or "HEAD"))
            throw new Refusal(419, "HttpException", "CSRF token mismatch.");
    }

    private static void Authenticate(Call call)
    {
        var token = call.Request.BearerToken;
        var key = token is { Length: > 16 }
            ? call.World.Keys.Find(key => key.Identifier == token[..16] && key.Secret == token[16..])
            : null;
        if (key?.ExpiresAt <= call.Now)
            key = null;
        call.Authenticate(key ?? throw new Refusal(401, "AuthenticationException", "Unauthenticated."));
    }

    private static void TwoFactor(Call call)
    {
        if (call.World.TwoFactorRequired && !call.World.IsPelican && !call.User.TwoFactor && !call.Route.WithoutTwoFactor)
            throw Refusal.Rule(
                "Two-factor authentication is required on this account in order to access this endpoint.", "TwoFactorAuthRequiredException");
    }

    private static void Address(Call call)
    {
        if (call.Key.AllowedIps.Count == 0 || call.Key.AllowedIps.Contains(call.Request.Ip))
            return;
        call.World.Log("auth:ip-blocked", call.User, null, null, call.Request.Ip);
        throw Refusal.Forbidden($"This IP address ({call.Request.Ip}) does not have permission to access the API using these credentials.");
    }

    private static void Limit(Call call, string api, int limit) => call.RateHeaders = call.Limiter.Count($"{api} {call.User.Uuid}", limit);

    // A limit of one route alone counts what has got past the server's state; the answer shows that limit instead.
    private static void LimitRoute(Call call)
    {
        if (call.Route.ExtraLimit is not var (name, calls, span, perServer))
            return;
        var whose = perServer ? call.Server.Uuid : call.User.Uuid;
        var extra = call.Limiter.Count($"{name} {whose}", calls, span);
        if (int.Parse(extra["X-RateLimit-Remaining"]) < int.Parse(call.RateHeaders["X-RateLimit-Remaining"]))
            call.RateHeaders = extra;
    }

    // Names with spaces at their ends survive only under the full uuid; the short id trims them.
    private static bool KeepsSpaces(Call call) =>
        call.Path.TryGetValue("server", out var id) && id.Length > 8 && call.Request.Path.Contains("/files/", StringComparison.Ordinal);
}

/// <summary>The access list of an application key.</summary>
internal static class Acl
{
    /// <summary>An account key of a root administrator may do everything.</summary>
    public static bool Allows(Call call, string resource, int bit) =>
        call.Key.Kind == KeyKind.Account || (call.Key.Acl.GetValueOrDefault(resource) & bit) != 0;

    public static bool Reads(Call call, string resource) => Allows(call, resource, 1);
}
