using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>How a panel is reached from a place: a guild may have its own headers and certificates for it.</summary>
internal sealed class PanelReach(GuildVault guilds)
{
    /// <param name="guildId">The guild where somebody acts; null in a direct message.</param>
    /// <param name="panel">The panel.</param>
    /// <param name="dialect">What it is known to be; null leaves it to what the guild knows.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PanelSettings> OfAsync(ulong? guildId, PanelAddress panel, PanelDialect? dialect, CancellationToken cancellationToken) =>
        guildId is { } id
            ? await OfAsync(await guilds.FindAsync(id, cancellationToken), panel, dialect, cancellationToken)
            : new PanelSettings(panel) { Dialect = dialect };

    /// <inheritdoc cref="OfAsync(ulong?, PanelAddress, PanelDialect?, CancellationToken)"/>
    public async Task<PanelSettings> OfAsync(GuildSettings guild, PanelAddress panel, PanelDialect? dialect, CancellationToken cancellationToken) =>
        guild.Find(panel) is { } kept
            ? new PanelSettings(panel)
            {
                Dialect = dialect ?? kept.Dialect,
                ExtraHeaders = await guilds.OpenHeadersAsync(guild, panel, cancellationToken),
                ExtraAuthority = kept.Authority,
                PinnedCertificate = kept.PinnedCertificate,
            }
            : new PanelSettings(panel) { Dialect = dialect };
}
