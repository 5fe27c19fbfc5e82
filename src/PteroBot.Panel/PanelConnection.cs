using PteroBot.Panel.Http;

namespace PteroBot.Panel;

/// <summary>The network side of one panel: pooled connections to the panel, and to its nodes.</summary>
internal sealed class PanelConnection(PanelSettings panel, PanelOptions options, Func<PanelSettings, HttpMessageHandler>? transport) : IDisposable
{
    private readonly Lazy<HttpMessageInvoker> _nodes = new(() => new HttpMessageInvoker(transport?.Invoke(panel) ?? Transport.ForNodes(panel, options)));

    /// <summary>Goes to the panel.</summary>
    public HttpMessageHandler Handler { get; } = transport?.Invoke(panel) ?? Transport.ForPanel(panel, options);

    /// <summary>Goes to nodes: live sockets, uploads and downloads.</summary>
    public HttpMessageInvoker Nodes => _nodes.Value;

    /// <summary>A link with a token in it must not cross the internet in the clear.</summary>
    /// <exception cref="AddressNotAllowedException">The link is not encrypted, and private networks are not allowed.</exception>
    public void ThrowUnlessAllowed(Uri link)
    {
        if (!options.AllowPrivate && link.Scheme != Uri.UriSchemeHttps)
            throw new AddressNotAllowedException();
    }

    public void Dispose()
    {
        Handler.Dispose();
        if (_nodes.IsValueCreated)
            _nodes.Value.Dispose();
    }
}
