using System.Xml.Linq;

namespace PteroBot.Storage.Secrets;

/// <summary>The ring as it was read from the store.</summary>
/// <param name="Master">The master key that opened it; null when there is no key yet.</param>
/// <param name="Keys">The keys' elements in the clear.</param>
/// <param name="NewestExpires">When the newest key expires.</param>
internal sealed record LoadedRing(MasterKey? Master, IReadOnlyList<string> Keys, DateTimeOffset NewestExpires)
{
    public static readonly LoadedRing Empty = new(null, [], default);

    /// <summary>Built at the first use: XML and Data Protection cost more than the rest of the store's start.</summary>
    public Lazy<RingProtection> Protection { get; } = new(() => new RingProtection(Keys.Select(key => XElement.Parse(key))));

    public override string ToString() => "***";
}
