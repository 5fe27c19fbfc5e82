namespace PteroBot.Panel.Http;

/// <summary>Lets identical reads share one call (<see cref="SharedReads"/>).</summary>
internal sealed class SharingHandler(CallScope scope, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // One-time links and tokens must not be given to two callers.
    private static readonly string[] Personal = ["/files/download", "/files/upload", "/download", "/websocket"];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var reads = scope.Reads;
        if (request.Method != HttpMethod.Get || Array.Exists(Personal, p => request.RequestUri!.AbsolutePath.EndsWith(p, StringComparison.Ordinal)))
            return base.SendAsync(request, cancellationToken);
        return reads.GetAsync(request, scope.Use, this, cancellationToken);
    }

    /// <summary>The call itself. A caller disposes its request when it gives up, while others may still wait: the call goes on with one of its own.</summary>
    public Task<HttpResponseMessage> ReadAsync(Uri target, CancellationToken cancellationToken) =>
        base.SendAsync(new HttpRequestMessage(HttpMethod.Get, target), cancellationToken);
}
