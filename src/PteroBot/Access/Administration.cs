using Microsoft.Extensions.Options;
using PteroBot.Hosting;
using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>
/// Who administers a panel, and with what: the guild's admin role (or one of <c>Admin:RoleIds</c>) and the application key stored in
/// the same guild. Being administrator of another guild, or owning this one, is not enough.
/// </summary>
internal sealed class Administration(GuildVault guilds, PanelOfPlace places, PanelReach reach, IPanels opener, IOptions<AdminOptions> options)
{
    /// <summary>Why this person is no panel administrator here; null when they are.</summary>
    public async ValueTask<Refusal?> RefuseAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.GuildId is not { } guildId)
            return new GuildOnly();
        return HasRole(actor, await guilds.FindAsync(guildId, cancellationToken)) ? null : new NotAdministrator();
    }

    /// <summary>Why this person may not read what was done in this guild; null when they may.</summary>
    public async ValueTask<Refusal?> RefuseReadingAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.GuildId is null)
            return new GuildOnly();
        return actor.ManagesGuild || await RefuseAsync(actor, cancellationToken) is null ? null : new NotAuditor();
    }

    /// <summary>The guild's default panel with the guild's key for it. Whoever is no administrator learns nothing about either.</summary>
    public Task<Decision<AdministrationAccess>> OpenAsync(Actor actor, CancellationToken cancellationToken) => OpenAsync(actor, null, cancellationToken);

    /// <summary>One panel of the guild with the guild's key for it.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="asked">The panel's name or mark, from an option or a custom id; null for the default panel.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Decision<AdministrationAccess>> OpenAsync(Actor actor, string? asked, CancellationToken cancellationToken)
    {
        if (actor.GuildId is not { } guildId)
            return new GuildOnly();
        var guild = await guilds.FindAsync(guildId, cancellationToken);
        if (!HasRole(actor, guild))
            return new NotAdministrator();
        var panels = places.AllNamed(guild);
        if (panels.FirstOrDefault(one => asked is null || IsMeant(one, asked)) is not { } panel)
            return asked is null ? new GuildHasNoPanel() : new PanelNotHere();
        if (guild.Find(panel)?.ApplicationKey is null)
            return new GuildHasNoKey();
        return await guilds.OpenKeyAsync(guild, panel, cancellationToken) is { } key
            ? new AdministrationAccess(actor, await reach.OfAsync(guild, panel, null, cancellationToken), key, opener) { Mark = panels.Count > 1 ? PanelPages.ShortMark(panel) : null }
            : new GuildKeyUnreadable();
    }

    /// <summary>
    /// The account that the guild lends on this panel, for what the application API has not: power and console. It reaches what its key reaches, and
    /// goes after everything that somebody waits for.
    /// </summary>
    public async Task<Decision<Panel.Client.ClientApi>> LendAsync(AdministrationAccess access, CancellationToken cancellationToken)
    {
        var guild = await guilds.FindAsync(access.Actor.GuildId ?? 0, cancellationToken);
        if (guild.Find(access.Panel)?.CommunityKey is null)
            return new Explained("Power and consoles are not in the panel's application API, so this needs the community key: an account key that reaches these servers. Somebody who manages this Discord server can add one with /setup show, **Community key**.");
        return await guilds.OpenCommunityKeyAsync(guild, access.Panel, cancellationToken) is { } key
            ? opener.Client(await reach.OfAsync(guild, access.Panel, null, cancellationToken), key, PanelUse.Background)
            : new GuildKeyUnreadable();
    }

    private static bool IsMeant(PanelAddress panel, string asked) =>
        PanelPages.Mark(panel) == asked || PanelPages.ShortMark(panel) == asked || PanelPages.Name(panel).Equals(asked.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether there is a role at all that administers the panel from this guild.</summary>
    public async Task<bool> HasAnyRoleAsync(ulong guildId, CancellationToken cancellationToken) =>
        options.Value.RoleIds.Length > 0 || (await guilds.FindAsync(guildId, cancellationToken)).AdminRole is not null;

    private bool HasRole(Actor actor, GuildSettings guild)
    {
        foreach (var role in actor.RoleIds)
            if (role == guild.AdminRole || options.Value.RoleIds.Contains(role))
                return true;
        return false;
    }
}
