using System.Diagnostics.CodeAnalysis;

namespace PteroBot.Panel;

/// <summary>Where a panel is: scheme, host and port, nothing else. A panel always sits at the root of its host.</summary>
public sealed record PanelAddress
{
    private PanelAddress(Uri root) => Root = root;

    /// <summary>The root, with a closing slash.</summary>
    public Uri Root { get; }

    /// <summary>The host alone, as it is shown to people.</summary>
    public string Host => Root.Host;

    /// <summary>Whether keys travel encrypted.</summary>
    public bool IsSecure => Root.Scheme == Uri.UriSchemeHttps;

    /// <summary>The address without a closing slash, which is also the <c>Origin</c> that Wings asks for.</summary>
    public override string ToString() => Root.GetLeftPart(UriPartial.Authority);

    /// <summary>Compares scheme, host and port.</summary>
    public bool Equals(PanelAddress? other) => other is not null && Root == other.Root;

    /// <inheritdoc/>
    public override int GetHashCode() => Root.GetHashCode();

    /// <summary>Reads what a person typed or pasted: the scheme may be missing (https is taken), a path behind the host is dropped.</summary>
    /// <exception cref="FormatException">The text is no address of a web site.</exception>
    public static PanelAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException("This is not the address of a panel.");

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PanelAddress? address)
    {
        address = null;
        text = text?.Trim() ?? "";
        if (!text.Contains("://", StringComparison.Ordinal))
            text = "https://" + text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || !IsWebSite(uri))
            return false;
        address = new PanelAddress(new UriBuilder(uri.Scheme, uri.IdnHost, uri.Port).Uri);
        return true;
    }

    // A name and password in front of the host would end up in logs and in the Origin header.
    private static bool IsWebSite(Uri uri) =>
        (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.UserInfo.Length == 0
        && uri.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6;
}
