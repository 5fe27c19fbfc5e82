using System.Collections.Concurrent;
using PteroBot.Panel.Dialects;
using PteroBot.Panel.Http;

namespace PteroBot.Panel;

/// <summary>One panel as long as somebody uses it: pooled connections to it and to its nodes, and what its answers have taught.</summary>
internal sealed class PanelConnection(PanelSettings panel, PanelOptions options, TimeProvider clock, Func<PanelSettings, HttpMessageHandler>? transport) : IDisposable
{
    private static readonly TimeSpan Forget = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, SharedReads> _reads = new(StringComparer.Ordinal);
    private readonly Lazy<HttpMessageInvoker> _nodes = new(() => new HttpMessageInvoker(transport?.Invoke(panel) ?? Transport.ForNodes(panel, options)));
    private DateTimeOffset _lastUse = clock.GetUtcNow();

    /// <summary>Goes to the panel.</summary>
    public HttpMessageHandler Handler { get; } = transport?.Invoke(panel) ?? Transport.ForPanel(panel, options);

    /// <summary>Goes to nodes: live sockets, uploads and downloads.</summary>
    public HttpMessageInvoker Nodes => _nodes.Value;

    /// <summary>What the panel has shown of itself.</summary>
    public PanelTraits Traits { get; } = new(clock);

    /// <summary>Whether nobody has used it for a while.</summary>
    public bool IsForgotten => clock.GetUtcNow() - _lastUse > Forget;

    /// <summary>How many keys have reads here.</summary>
    public int KeyCount => _reads.Count;

    /// <summary>The reads of one key that are under way or still fresh.</summary>
    public SharedReads Reads(string key)
    {
        Touch();
        return _reads.GetOrAdd(key, static (_, clock) => new SharedReads(clock), clock);
    }

    /// <summary>Somebody uses it.</summary>
    public void Touch() => _lastUse = clock.GetUtcNow();

    /// <summary>Forgets the keys that nobody has used for a while.</summary>
    public void Tidy()
    {
        Traits.Tidy();
        foreach (var (key, reads) in _reads)
            if (clock.GetUtcNow() - reads.LastUse > Forget)
                _reads.TryRemove(new(key, reads));
    }

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
