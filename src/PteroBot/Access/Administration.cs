using Microsoft.Extensions.Options;
using PteroBot.Hosting;
using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>
/// Who administers a panel, and with what: the guild's admin role (or one of <c>Admin:RoleIds</c>) and the application key stored in
/// the same guild. Being administrator of another guild, or owning this one, is not enough.
/// </summary>
internal sealed class Administration(GuildVault guilds, PanelOfPlace places, IPanels panels, IOptions<AdminOptions> options)
{
    /// <summary>Why this person is no panel administrator here; null when they are.</summary>
    public async ValueTask<Refusal?> RefuseAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.GuildId is not { } guildId)
            return new GuildOnly();
        return HasRole(actor, await guilds.FindAsync(guildId, cancellationToken)) ? null : new NotAdministrator();
    }

    /// <summary>The guild's panel with the guild's key. Whoever is no administrator learns nothing about either.</summary>
    public async Task<Decision<AdministrationAccess>> OpenAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.GuildId is not { } guildId)
            return new GuildOnly();
        var guild = await guilds.FindAsync(guildId, cancellationToken);
        if (!HasRole(actor, guild))
            return new NotAdministrator();
        if (await places.NamedAsync(guildId, cancellationToken) is not { } panel)
            return new GuildHasNoPanel();
        if (guild.ApplicationKey is null || guild.KeyPanel != panel.ToString())
            return new GuildHasNoKey();
        return await guilds.OpenKeyAsync(guild, cancellationToken) is { } key
            ? new AdministrationAccess(actor, new PanelSettings(panel), key, panels)
            : new GuildKeyUnreadable();
    }

    private bool HasRole(Actor actor, GuildSettings guild)
    {
        foreach (var role in actor.RoleIds)
            if (role == guild.AdminRole || options.Value.RoleIds.Contains(role))
                return true;
        return false;
    }
}
