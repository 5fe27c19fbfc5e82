using PteroBot.Storage;

namespace PteroBot.Access;

/// <summary>How the settings of guilds lie in the store: one document per guild, its id is the guild's.</summary>
internal static class GuildDocuments
{
    /// <summary>The guilds whose audit log is repeated in a channel.</summary>
    public static DocumentIndex<GuildSettings> ByAuditChannel { get; } = new("audit-channel", guild => IndexValue.Of(guild.AuditChannel));

    public static DocumentType<GuildSettings> Type { get; } = new("guild", () => AccessJson.Default.GuildSettings, ByAuditChannel)
    {
        Secrets =
        [
            new(guild => guild.OldKey, (guild, key) => guild with { OldKey = key }, (_, guild) => GuildPanel.ApplicationPurpose(guild.GuildId, guild.OldKeyPanel ?? "")),
            .. Enumerable.Range(0, GuildSettings.MaxPanels).SelectMany(SecretsOf),
        ],
    };

    /// <summary>The secrets of the panel at this place of the list, where there is one.</summary>
    private static IEnumerable<SealedField<GuildSettings>> SecretsOf(int place) =>
    [
        Secret(place, panel => panel.ApplicationKey, (panel, key) => panel with { ApplicationKey = key }, GuildPanel.ApplicationPurpose),
        Secret(place, panel => panel.CommunityKey, (panel, key) => panel with { CommunityKey = key }, GuildPanel.CommunityPurpose),
        Secret(place, panel => panel.Headers, (panel, headers) => panel with { Headers = headers }, GuildPanel.HeadersPurpose),
    ];

    private static SealedField<GuildSettings> Secret(
        int place, Func<GuildPanel, SealedText?> get, Func<GuildPanel, SealedText, GuildPanel> with, Func<ulong, string, string> purpose) => new(
        guild => place < guild.Panels.Count ? get(guild.Panels[place]) : null,
        (guild, text) => guild with { Panels = [.. guild.Panels.Select((panel, at) => at == place ? with(panel, text) : panel)] },
        (_, guild) => purpose(guild.GuildId, guild.Panels[place].Address));
}
