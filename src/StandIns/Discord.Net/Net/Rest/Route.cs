#nullable enable
namespace Discord.Net.Rest;

/// <summary>Which limits hold for a route.</summary>
internal enum RouteKind
{
    /// <summary>Bucket and global limit.</summary>
    Bot,

    /// <summary>Bucket per interaction token; exempt from the global limit.</summary>
    Interaction,

    /// <summary>The first answer to an interaction: no bucket, exempt from the global limit.</summary>
    Callback,
}

/// <summary>An endpoint without its ids. One instance per endpoint: compared by reference.</summary>
internal sealed class Route(HttpMethod method, string template, RouteKind kind = RouteKind.Bot)
{
    public HttpMethod Method => method;

    public string Template => template;

    public RouteKind Kind => kind;

    /// <summary>Whether a second try after an unknown outcome does no harm. A repeated callback is refused by Discord as already acknowledged.</summary>
    public bool IsRepeatable => kind == RouteKind.Callback || method != HttpMethod.Post;
}
