#nullable enable
using System.Net;

namespace Discord.Net.Rest;

/// <summary>Requests over a shared pool of kept-alive connections.</summary>
internal sealed class DefaultRestClient(Lazy<HttpMessageInvoker> connections, string baseUrl) : IRestClient
{
    private readonly Uri _base = new(baseUrl);
    private KeyValuePair<string, string>[] _headers = [];

    public static SocketsHttpHandler NewHandler(bool useProxy) => new()
    {
        UseProxy = useProxy,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        // Interactions come in bursts and must be answered within three seconds: connections stay for the next burst.
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // Nobody traces Discord's side; without a propagator the handler chain is one link shorter.
        ActivityHeadersPropagator = null,
    };

    public void SetHeader(string key, string value) =>
        _headers = [.. _headers.Where(h => h.Key != key), .. value is null ? [] : new[] { KeyValuePair.Create(key, value) }];

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string endpoint, HttpContent? content, string? reason, CancellationToken cancelToken)
    {
        // The message is not disposed: that would dispose the content, which a repeat sends again.
        var request = new HttpRequestMessage(method, new Uri(_base, endpoint)) { Content = content };
        foreach (var (key, value) in _headers)
            request.Headers.TryAddWithoutValidation(key, value);
        if (reason is not null)
            request.Headers.TryAddWithoutValidation("X-Audit-Log-Reason", Uri.EscapeDataString(reason));
        return connections.Value.SendAsync(request, cancelToken);
    }

    public void Dispose()
    {
        // The connections belong to the provider, which lives as long as the process.
    }
}
