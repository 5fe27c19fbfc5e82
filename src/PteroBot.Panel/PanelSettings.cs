using System.Text;

namespace PteroBot.Panel;

/// <summary>How one panel is reached. Two settings that say the same share their connections.</summary>
/// <param name="Address">Where the panel is.</param>
public sealed record PanelSettings(PanelAddress Address)
{
    /// <summary>What the panel is. Without it the panel is asked when a call depends on it and the key does not tell.</summary>
    public PanelDialect? Dialect { get; init; }

    /// <summary>Sent with every request to the panel, for example for Cloudflare Access. Values are secrets.</summary>
    public IReadOnlyDictionary<string, string> ExtraHeaders { get; init; } = new Dictionary<string, string>();

    /// <summary>A certificate authority to trust besides the system's, as PEM text; also for the panel's nodes.</summary>
    public string? ExtraAuthority { get; init; }

    /// <summary>The only certificate to accept from the panel: its SHA-256 fingerprint in hexadecimal. Nodes are checked as usual.</summary>
    public string? PinnedCertificate { get; init; }

    /// <inheritdoc/>
    public bool Equals(PanelSettings? other) => other is not null
        && Address == other.Address
        && Dialect == other.Dialect
        && ExtraAuthority == other.ExtraAuthority
        && PinnedCertificate == other.PinnedCertificate
        && ExtraHeaders.Count == other.ExtraHeaders.Count
        && ExtraHeaders.All(h => other.ExtraHeaders.TryGetValue(h.Key, out var value) && value == h.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Address, Dialect, ExtraHeaders.Count, ExtraAuthority, PinnedCertificate);

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(Address);
        return true;
    }
}
