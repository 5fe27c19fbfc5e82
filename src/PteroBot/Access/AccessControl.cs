using PteroBot.Access.Grants;
using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>
/// The one check for everything that is done to servers, the same for commands, buttons, menus, modals, autocomplete and direct messages.
/// Nothing is allowed that no rule here allows.
/// </summary>
/// <remarks>
/// Rule 1, own link: the person's own key, and the panel itself decides what it opens. Rule 2, grant: what one of the person's roles may do with the server
/// here, carried out with the guild's community key (<see cref="SharedServers"/>). Rule 3, administration, is <see cref="Administration"/>.
/// </remarks>
internal sealed class AccessControl(PanelOfPlace places, LinkVault links, ServerDirectory directory, PanelReach reach, IPanels panels, SharedServers shared, GrantTerms terms)
{
    /// <summary>The person's own account on the panel of this place. No grant opens one.</summary>
    public async Task<Decision<AccountAccess>> AccountAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(actor, cancellationToken) is not { } panel)
            return new NotLinked();
        return await AccountAsync(actor, panel, cancellationToken);
    }

    /// <summary>The person's own account on one panel. No grant opens one.</summary>
    public async Task<Decision<AccountAccess>> AccountAsync(Actor actor, PanelAddress panel, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(actor.UserId, panel, cancellationToken) is not { } link)
            return new NotLinked();
        if (await links.OpenAsync(link, cancellationToken) is not { } key)
            return new KeyUnreadable();
        return new AccountAccess(actor, link, await reach.OfAsync(actor.GuildId, panel, link.Dialect, cancellationToken), key, panels);
    }

    /// <summary>The server that the person means, by identifier or unambiguous name, if they may do <paramref name="action"/> with it.</summary>
    /// <exception cref="PanelException">The person's servers had to be read and the panel did not give them.</exception>
    public Task<Decision<ServerAccess>> ServerAsync(Actor actor, string asked, ServerAction action, CancellationToken cancellationToken) =>
        ServerAsync(actor, asked, new Intent(action), cancellationToken);

    /// <inheritdoc cref="ServerAsync(Actor, string, ServerAction, CancellationToken)"/>
    public async Task<Decision<ServerAccess>> ServerAsync(Actor actor, string asked, Intent intent, CancellationToken cancellationToken)
    {
        var reached = await ReachAsync(actor, ListReading.Known, cancellationToken);
        var found = reached.Find(asked);
        if (found.Refusal is ServerUnknown && reached.HasAny)
            found = (reached = await ReachAsync(actor, ListReading.AfterMiss, cancellationToken)).Find(asked);
        return found.TryGet(out var server, out var refusal) ? await DecideAsync(server, reached, intent, cancellationToken) : refusal;
    }

    /// <summary>The same for suggestions: out of what is known already, so that no keystroke becomes a request.</summary>
    /// <exception cref="PanelException">Nothing was known yet, and the panel did not give it.</exception>
    public async Task<Decision<ServerAccess>> KnownServerAsync(Actor actor, string asked, ServerAction action, CancellationToken cancellationToken)
    {
        var reached = await ReachAsync(actor, ListReading.Suggested, cancellationToken);
        return reached.Find(asked).TryGet(out var server, out var refusal) ? await DecideAsync(server, reached, new Intent(action) { IsLook = true }, cancellationToken) : refusal;
    }

    /// <summary>Everything that the person reaches from here: their own servers on all panels of this place, then those that are shared with them.</summary>
    /// <exception cref="PanelException">No list was known and no panel gave one.</exception>
    public Task<Decision<Reached>> ListAsync(Actor actor, CancellationToken cancellationToken) => ListAsync(actor, ListReading.Known, cancellationToken);

    /// <inheritdoc cref="ListAsync(Actor, CancellationToken)"/>
    public async Task<Decision<Reached>> ListAsync(Actor actor, ListReading read, CancellationToken cancellationToken)
    {
        var reached = await ReachAsync(actor, read, cancellationToken);
        return reached.HasAny ? reached : reached.Why;
    }

    /// <summary>The same server again, for work that goes on after the interaction: whether the link or the grant still is. Roles are those of the interaction.</summary>
    public async Task<ServerAccess?> AgainAsync(ServerAccess access, CancellationToken cancellationToken)
    {
        if (access.Grant is null)
            return (await AccountAsync(access.Actor, access.Account.Panel, cancellationToken)).Allowed is { } account ? access with { Account = account } : null;
        var servers = await shared.ListAsync(access.Actor, ListReading.Known, cancellationToken);
        return servers.FirstOrDefault(server => server.IsSameAs(access)) is { } still && still.May(access.Action)
            ? access with { Account = still.Account, Grant = still.Grant }
            : null;
    }

    private async Task<Decision<ServerAccess>> DecideAsync(ServerAccess server, Reached reached, Intent intent, CancellationToken cancellationToken)
    {
        if (server.Grant is not null)
            return await terms.DecideAsync(server, intent, cancellationToken);
        var opened = server with { Action = intent.Action };
        if (reached.SharedToo(server) is not { } lent || !lent.May(intent.Action) || await IsAllowedAsync(opened, cancellationToken))
            return opened;
        return await terms.DecideAsync(lent, intent, cancellationToken);
    }

    /// <summary>Somebody with an own link may have fewer rights than their roles: then the grant counts. Asked only where there is one.</summary>
    private static async Task<bool> IsAllowedAsync(ServerAccess own, CancellationToken cancellationToken)
    {
        if (own.Server.IsOwner || ActionPermissions.Of(own.Action) is not [var needed, ..])
            return true;
        return (await own.LookAsync(cancellationToken)).Permissions?.Allows(needed) == true;
    }

    private async Task<Reached> ReachAsync(Actor actor, ListReading read, CancellationToken cancellationToken)
    {
        var here = await places.AllAsync(actor, cancellationToken);
        var gathered = new ReachedServers(here.Count > 0 ? here[0] : null);
        foreach (var panel in here)
            await gathered.AddOwnAsync(await AccountAsync(actor, panel, cancellationToken), account => directory.ListAsync(account, read, cancellationToken));
        await gathered.AddSharedAsync(() => shared.ListAsync(actor, read, cancellationToken));
        return gathered.ToReached();
    }
}
