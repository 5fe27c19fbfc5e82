using System.Text.Json.Serialization;
using PteroBot.Panel;
using PteroBot.Storage;

namespace PteroBot.Access;

/// <summary>One panel of a guild, with the keys that the guild keeps for it. Every secret is sealed for this guild, this kind and this panel.</summary>
internal sealed record GuildPanel
{
    /// <summary>The panel's address as <see cref="PanelAddress"/> writes it.</summary>
    public required string Address { get; init; }

    /// <summary>The name of what the panel turned out to be; null where that is not known.</summary>
    public string? Software { get; init; }

    /// <summary>Opens the application API for the guild's panel administrators.</summary>
    public SealedText? ApplicationKey { get; init; }

    /// <summary>The account key that grants are carried out with.</summary>
    public SealedText? CommunityKey { get; init; }

    /// <summary>Whose account key that is; null without one.</summary>
    public CommunityAccount? Community { get; init; }

    /// <summary>Headers that go with every request, for example for Cloudflare Access: a JSON object, sealed as a whole.</summary>
    public SealedText? Headers { get; init; }

    /// <summary>A certificate authority to trust besides the system's, as PEM text.</summary>
    public string? Authority { get; init; }

    /// <summary>The only certificate to accept: its SHA-256 fingerprint in hexadecimal.</summary>
    public string? PinnedCertificate { get; init; }

    /// <inheritdoc cref="Software"/>
    [JsonIgnore]
    public PanelDialect? Dialect => PanelSoftware.Of(Software);

    public static string ApplicationPurpose(ulong guildId, string panel) => $"guild/{guildId}/application/{panel}";

    public static string CommunityPurpose(ulong guildId, string panel) => $"guild/{guildId}/community/{panel}";

    public static string HeadersPurpose(ulong guildId, string panel) => $"guild/{guildId}/headers/{panel}";
}

/// <summary>Whose key the community key is.</summary>
/// <param name="Username">The account's name on the panel when it was stored.</param>
/// <param name="OpensEverything">A root administrator's key opens every server of the panel; shown as a warning.</param>
/// <param name="KeptAt">When it was stored; what was remembered with another key is never used with this one.</param>
/// <param name="Account">What names the account for ever; null where it was stored before that was kept.</param>
internal sealed record CommunityAccount(string Username, bool OpensEverything, DateTimeOffset KeptAt, string? Account = null);
