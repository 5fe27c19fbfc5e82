using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace PteroBot.Panel.Http;

/// <summary>Makes what talks to the network: no redirects, no cookies, certificates checked, private addresses refused.</summary>
internal static class Transport
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(6);

    /// <summary>For the panel itself: its certificate must be the pinned one, if one is pinned.</summary>
    public static SocketsHttpHandler ForPanel(PanelSettings panel, PanelOptions options) => Create(panel, options, panel.PinnedCertificate);

    /// <summary>For the panel's nodes, which have certificates of their own.</summary>
    public static SocketsHttpHandler ForNodes(PanelSettings panel, PanelOptions options) => Create(panel, options, null);

    private static SocketsHttpHandler Create(PanelSettings panel, PanelOptions options, string? pin)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = ConnectTimeout,
            // A panel that moves to another address is noticed.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ActivityHeadersPropagator = null,
        };
        if (!options.AllowPrivate)
            handler.ConnectCallback = (context, cancellationToken) => ConnectAsync(context, cancellationToken);
        handler.SslOptions.RemoteCertificateValidationCallback = Validation(panel.ExtraAuthority, pin);
        return handler;
    }

    // The operator's proxy may sit in his network; what is behind it is the proxy's to guard.
    private static ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var request = context.InitialRequestMessage;
        return request.Method == HttpMethod.Connect || IsProxyOf(request.RequestUri!, context.DnsEndPoint) ? PlainAsync(context.DnsEndPoint, cancellationToken) : AddressGuard.ConnectAsync(context.DnsEndPoint, cancellationToken);
    }

    // A tunnel is asked for with a request of its own, which names the proxy; an unencrypted call goes to the proxy as it is.
    private static bool IsProxyOf(Uri target, DnsEndPoint connection) =>
        HttpClient.DefaultProxy.GetProxy(target) is { } proxy && proxy.Host == connection.Host && proxy != target;

    private static async ValueTask<Stream> PlainAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        var client = new System.Net.Sockets.TcpClient { NoDelay = true };
        await client.ConnectAsync(target.Host, target.Port, cancellationToken);
        return client.GetStream();
    }

    private static RemoteCertificateValidationCallback? Validation(string? authority, string? pin)
    {
        if (pin is not null)
            return (_, certificate, _, _) => certificate is X509Certificate2 shown && IsPinned(shown, pin);
        if (authority is null)
            return null;
        var trusted = new X509Certificate2Collection();
        trusted.ImportFromPem(authority);
        return (_, certificate, chain, errors) => errors == SslPolicyErrors.None || IsTrusted(certificate as X509Certificate2, chain, errors, trusted);
    }

    private static bool IsPinned(X509Certificate2 shown, string pin) =>
        shown.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256)
            .Equals(pin.Replace(":", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    // Only the missing trust may be mended, never a wrong name or a missing certificate.
    private static bool IsTrusted(X509Certificate2? shown, X509Chain? chain, SslPolicyErrors errors, X509Certificate2Collection trusted)
    {
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || shown is null)
            return false;
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(trusted);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var element in chain?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
            own.ChainPolicy.ExtraStore.Add(element.Certificate);
        return own.Build(shown);
    }
}
