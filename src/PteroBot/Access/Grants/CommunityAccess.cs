using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Access.Grants;

/// <summary>
/// The account that a guild lends to those it granted something. It gives no client for anything but one server and what was granted there: the account
/// itself is out of reach.
/// </summary>
internal sealed class CommunityAccess(Actor actor, ulong guildId, CommunityAccount account, PanelSettings settings, PanelKey key, IPanels panels)
    : PanelAccess(actor, settings, key, panels)
{
    public CommunityAccount Lent { get; } = account;

    public override string Owner => $"guild/{guildId}/{Lent.KeptAt.UtcTicks}";

    public override string Sight => Owner;

    public override ClientApi Lister(PanelUse use) => Open(GrantGate.ListOnly, use);

    /// <summary>The part of one server's API that these rights open.</summary>
    public ClientApi For(ServerEntry server, GrantedRights rights, PanelUse use) => Open(new GrantGate(server, rights).AllowsAsync, use);
}
