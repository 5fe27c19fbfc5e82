using PteroBot.Panel;

namespace PteroBot.Access;

/// <summary>
/// The one check for everything that is done to servers, the same for commands, buttons, menus, modals, autocomplete and direct messages.
/// Nothing is allowed that no rule here allows.
/// </summary>
/// <remarks>
/// Rule 1, own link: the person's own key, and the panel itself decides what it opens. Rule 2, a grant to one of the person's roles,
/// belongs into <see cref="ServerAsync"/> after rule 1 has refused. Rule 3, administration, is <see cref="Administration"/>.
/// </remarks>
internal sealed class AccessControl(PanelOfPlace places, LinkVault links, ServerDirectory directory, PanelReach reach, IPanels panels)
{
    /// <summary>The person's own account on the panel of this place.</summary>
    public async Task<Decision<AccountAccess>> AccountAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(actor, cancellationToken) is not { } panel)
            return new NotLinked();
        return await AccountAsync(actor, panel, cancellationToken);
    }

    /// <summary>The person's own account on one panel.</summary>
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
    public async Task<Decision<ServerAccess>> ServerAsync(Actor actor, string asked, ServerAction action, CancellationToken cancellationToken)
    {
        _ = action; // An own link leaves it to the panel; a grant will be asked with it.
        if (!(await AccountAsync(actor, cancellationToken)).TryGet(out var account, out var refusal))
            return refusal;
        var found = await directory.FindAsync(account, asked, cancellationToken);
        return found.TryGet(out var server, out refusal) ? new ServerAccess(account, server) : refusal;
    }

    /// <summary>The same for suggestions: out of what is known already, so that no keystroke becomes a request.</summary>
    /// <exception cref="PanelException">Nothing was known yet, and the panel did not give it.</exception>
    public async Task<Decision<ServerAccess>> KnownServerAsync(Actor actor, string asked, ServerAction action, CancellationToken cancellationToken)
    {
        _ = action;
        if (!(await AccountAsync(actor, cancellationToken)).TryGet(out var account, out var refusal))
            return refusal;
        var found = ServerSearch.Find(await directory.SuggestedAsync(account, cancellationToken), asked);
        return found.TryGet(out var server, out refusal) ? new ServerAccess(account, server) : refusal;
    }
}
