namespace Discord.Net.Queue;

/// <summary>What was asked when a request failed. The endpoint of an interaction leaves its token out.</summary>
public class RestRequest : IRequest
{
    internal RestRequest(string method, string endpoint, RequestOptions options)
    {
        Method = method;
        Endpoint = endpoint;
        Options = options;
    }

    public string Method { get; }
    public string Endpoint { get; }
    public DateTimeOffset? TimeoutAt => null;
    public RequestOptions Options { get; }
}
