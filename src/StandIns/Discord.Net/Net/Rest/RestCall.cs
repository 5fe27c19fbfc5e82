#nullable enable
using Discord.Net.Queue;

namespace Discord.Net.Rest;

/// <summary>The top-level resource that splits a bucket: a channel, a guild, or an interaction's token.</summary>
internal readonly record struct MajorParameter(ulong Id, string? Token = null);

/// <summary>One request, with everything that its repeats need.</summary>
internal sealed class RestCall(Route route, string path, MajorParameter major, RequestOptions? options, HttpContent? content = null)
{
    public Route Route => route;

    public string Path => path;

    public MajorParameter Major => major;

    public HttpContent? Content => content;

    public RequestOptions Options { get; } = options ?? RequestOptions.Default;

    public bool Allows(RetryMode mode) => ((Options.RetryMode ?? RetryMode.AlwaysRetry) & mode) != 0;

    /// <summary>For exceptions: the token of an interaction must not end up in a log.</summary>
    public IRequest Describe() => new RestRequest(route.Method.Method, route.Kind == RouteKind.Bot ? path : route.Template, Options);
}
