namespace PteroBot.Sandbox.Panel.Http;

/// <summary>Which state conflicts a client route ignores.</summary>
internal enum Pass
{
    Never,

    /// <summary>The plain server view.</summary>
    Always,

    /// <summary>The websocket: root administrators may watch an installation, a restore or a transfer.</summary>
    AdminDuringWork,
}

/// <summary>A method and a path with <c>{placeholders}</c>, what it takes to call it, and what it does.</summary>
internal sealed record Route(string Method, string Pattern, Func<Call, Answer> Handle)
{
    private readonly string[] _parts = Pattern.Split('/');

    /// <summary>Subuser permission that the call needs; null when access is enough.</summary>
    public Func<Call, string?> Permission { get; init; } = _ => null;

    /// <summary>Application resource and bit (1 read, 2 write).</summary>
    public (string Resource, int Bit)? Acl { get; init; }

    public Pass Pass { get; init; }

    /// <summary>Reachable without two-factor when the panel asks everybody for it.</summary>
    public bool WithoutTwoFactor { get; init; }

    /// <summary>Besides the limit of the API: name of the limiter, calls, span.</summary>
    public (string Name, int Limit, TimeSpan Span, bool PerServer)? ExtraLimit { get; init; }

    public bool IsApplication => Pattern.StartsWith("/api/application", StringComparison.Ordinal);

    public Dictionary<string, string>? Match(string[] path)
    {
        if (path.Length != _parts.Length)
            return null;
        var values = new Dictionary<string, string>();
        for (var i = 0; i < path.Length; i++)
        {
            // An encoded slash is a slash to the panel, so the path has another length then.
            if (_parts[i] is ['{', .. var name, '}'] && !path[i].Contains("%2F", StringComparison.OrdinalIgnoreCase))
                values[name] = path[i];
            else if (_parts[i] != path[i])
                return null;
        }
        return values;
    }
}

/// <summary>The routes of one resource below a common path.</summary>
internal sealed class RouteGroup(List<Route> routes, string root)
{
    public RouteGroup Below(string path) => new(routes, root + path);

    public void Get(string path, Func<Call, Answer> handle, string? permission = null) => Add("GET", path, handle, permission);

    public void Post(string path, Func<Call, Answer> handle, string? permission = null) => Add("POST", path, handle, permission);

    public void Put(string path, Func<Call, Answer> handle, string? permission = null) => Add("PUT", path, handle, permission);

    public void Delete(string path, Func<Call, Answer> handle, string? permission = null) => Add("DELETE", path, handle, permission);

    /// <summary>A route of the application API with its resource and bit.</summary>
    public void Application(string method, string path, string resource, int bit, Func<Call, Answer> handle) =>
        routes.Add(new Route(method, root + path, handle) { Acl = (resource, bit) });

    /// <summary>A route with more to say than a permission.</summary>
    public void Add(string method, string path, Func<Call, Answer> handle, Func<Route, Route> more) =>
        routes.Add(more(new Route(method, root + path, handle)));

    private void Add(string method, string path, Func<Call, Answer> handle, string? permission) =>
        routes.Add(new Route(method, root + path, handle) { Permission = _ => permission });
}
