namespace PteroBot.Panel.Http;

/// <summary>Lets identical reads share one call (<see cref="SharedReads"/>).</summary>
internal sealed class SharingHandler(CallScope scope, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // One-time links and tokens must not be given to two callers.
    private static readonly string[] Personal = ["/files/download", "/files/upload", "/download", "/websocket"];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Asked for once: an address makes a new text each time.
        var target = request.RequestUri!.PathAndQuery;
        return request.Method != HttpMethod.Get || IsPersonal(target)
            ? base.SendAsync(request, cancellationToken)
            : scope.Reads.GetAsync(request, target, scope.Use, this, cancellationToken);
    }

    private static bool IsPersonal(ReadOnlySpan<char> target)
    {
        var path = target.IndexOf('?') is >= 0 and var query ? target[..query] : target;
        foreach (var end in Personal)
            if (path.EndsWith(end, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The call itself. A caller disposes its request when it gives up, while others may still wait: the call goes on with one of its own.</summary>
    public Task<HttpResponseMessage> ReadAsync(Uri target, CancellationToken cancellationToken) =>
        base.SendAsync(new HttpRequestMessage(HttpMethod.Get, target), cancellationToken);
}
