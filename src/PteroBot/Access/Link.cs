using System.Text.Json.Serialization;
using PteroBot.Panel;
using PteroBot.Storage;

namespace PteroBot.Access;

/// <summary>One person's own account key for one panel.</summary>
/// <remarks>
/// A link belongs to a person and a panel, not to a guild: a key opens the same servers wherever it is used, and nobody wants to paste
/// it once per community. It is used only for the person who linked it, in direct messages and in guilds that use that panel.
/// </remarks>
internal sealed record Link
{
    public required ulong UserId { get; init; }

    /// <summary>The panel's address as <see cref="PanelAddress"/> writes it.</summary>
    public required string Panel { get; init; }

    public required SealedText Key { get; init; }

    /// <summary>What names the account on the panel whatever it is called; null for links of before this was kept.</summary>
    public string? Account { get; init; }

    /// <summary>The account's name on the panel when it was linked.</summary>
    public required string Username { get; init; }

    /// <summary>A root administrator's key opens every server; shown as a warning.</summary>
    public required bool OpensEverything { get; init; }

    public required DateTimeOffset LinkedAt { get; init; }

    /// <summary>The name of what the panel turned out to be.</summary>
    public string? Software { get; init; }

    /// <summary>What the panel turned out to be; null where that is not known.</summary>
    [JsonIgnore]
    public PanelDialect? Dialect => PanelSoftware.Of(Software);

    /// <summary>What the key is sealed for: it opens for this person on this panel only.</summary>
    public static string Purpose(ulong userId, string panel) => $"link/{userId}/{panel}";

    public static string IdOf(ulong userId, PanelAddress panel) => $"{userId}/{panel}";
}
