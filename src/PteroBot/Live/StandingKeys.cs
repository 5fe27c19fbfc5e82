using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Live;

/// <summary>
/// Which keys may feed what stands in a guild, in this order: its creator's own link, then the guild's community key. Asked again and again, so that an
/// unlinked key is not used any more. Background use: nobody waits, and half of the request budget stays with people.
/// </summary>
internal sealed class StandingKeys(LinkVault links, ICommunityKeys community, GuildVault guilds, IPanels panels)
{
    public async Task<ClientApi?> CreatorAsync(Standing standing, CancellationToken cancellationToken)
    {
        if (await PanelAsync(standing, cancellationToken) is not { } panel
            || await links.FindAsync(standing.CreatorId, panel, cancellationToken) is not { } link
            || await links.OpenAsync(link, cancellationToken) is not { } key)
            return null;
        return panels.Client(new PanelSettings(panel) { Dialect = link.Dialect }, key, PanelUse.Background);
    }

    public async Task<ClientApi?> CommunityAsync(Standing standing, CancellationToken cancellationToken) =>
        await PanelAsync(standing, cancellationToken) is { } panel && await community.OpenAsync(standing.GuildId, panel, cancellationToken) is { } stored
            ? panels.Client(new PanelSettings(panel) { Dialect = stored.Dialect }, stored.Key, PanelUse.Background)
            : null;

    /// <summary>Null when the guild has turned to another panel since: what stands there for the old one shows nothing any more.</summary>
    private async Task<PanelAddress?> PanelAsync(Standing standing, CancellationToken cancellationToken)
    {
        if (!PanelAddress.TryParse(standing.Panel, out var panel))
            return null;
        var guild = await guilds.FindAsync(standing.GuildId, cancellationToken);
        return guild.Panel is null || guild.Panel == standing.Panel ? panel : null;
    }
}
