namespace Discord.Net.Rest;

public static class DefaultRestClientProvider
{
    public static readonly RestClientProvider Instance = Create();

    /// <summary>A provider whose clients share one pool of connections.</summary>
    public static RestClientProvider Create(bool useProxy = false)
    {
        var connections = new Lazy<HttpMessageInvoker>(() => new HttpMessageInvoker(DefaultRestClient.NewHandler(useProxy)));
        return baseUrl => new DefaultRestClient(connections, baseUrl);
    }
}
