namespace Discord.Net.Rest;

/// <summary>Sends requests to the API. Get one from <see cref="DefaultRestClientProvider"/>.</summary>
public interface IRestClient : IDisposable
{
    void SetHeader(string key, string value);

    /// <summary>Sends one request as it is: no rate limits, no repeats. The answer's body has not been read yet.</summary>
    internal Task<HttpResponseMessage> SendAsync(HttpMethod method, string endpoint, HttpContent content, string reason, CancellationToken cancelToken);
}
