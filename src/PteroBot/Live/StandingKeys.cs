using PteroBot.Access;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Live;

/// <summary>
/// Which keys may feed what stands in a guild, in this order: its creator's own link while they are a member, then the guild's community key. Asked again and again, so
/// that an unlinked key is not used any more. Background use: nobody waits, and half of the request budget stays with people.
/// </summary>
internal sealed class StandingKeys(LinkVault links, GuildVault guilds, Departures departures, PanelOfPlace places, PanelReach reach, IPanels panels)
{
    public async Task<ClientApi?> CreatorAsync(Standing standing, CancellationToken cancellationToken)
    {
        if (await PlaceAsync(standing, cancellationToken) is not var (guild, panel)
            || await links.FindAsync(standing.CreatorId, panel, cancellationToken) is not { } link
            || await departures.HasLeftAsync(standing.GuildId, standing.CreatorId, cancellationToken)
            || await links.OpenAsync(link, cancellationToken) is not { } key)
            return null;
        return panels.Client(await reach.OfAsync(guild, panel, link.Dialect, cancellationToken), key, PanelUse.Background);
    }

    public async Task<ClientApi?> CommunityAsync(Standing standing, CancellationToken cancellationToken)
    {
        if (await PlaceAsync(standing, cancellationToken) is not var (guild, panel)
            || await guilds.OpenCommunityKeyAsync(guild, panel, cancellationToken) is not { } key)
            return null;
        return panels.Client(await reach.OfAsync(guild, panel, guild.Find(panel)?.Dialect, cancellationToken), key, PanelUse.Background);
    }

    /// <summary>Null when the guild has given up the panel since: what stands there for it shows nothing any more. A guild that names none takes everybody's.</summary>
    private async Task<(GuildSettings Guild, PanelAddress Panel)?> PlaceAsync(Standing standing, CancellationToken cancellationToken)
    {
        if (!PanelAddress.TryParse(standing.Panel, out var panel))
            return null;
        var guild = await guilds.FindAsync(standing.GuildId, cancellationToken);
        return places.AllNamed(guild) is { Count: > 0 } named && !named.Contains(panel) ? null : (guild, panel);
    }
}
