using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Access;

/// <summary>An account on a panel that somebody acts with: their own, or the one that a guild lends. Made for one interaction; never kept.</summary>
internal abstract class PanelAccess(Actor actor, PanelSettings settings, PanelKey key, IPanels panels)
{
    public Actor Actor { get; } = actor;

    public PanelAddress Panel => settings.Address;

    /// <summary>What the panel is; null where that is not known.</summary>
    public PanelDialect? Dialect => settings.Dialect;

    /// <summary>Whose list of servers it is: two accesses with the same owner see the same servers.</summary>
    public abstract string Owner { get; }

    /// <summary>Whose eyes it sees with. What was remembered with one sight is never shown with another, nor with an earlier key of the same person.</summary>
    public abstract string Sight { get; }

    /// <summary>The public first half of the key in use: what the panel's list of keys calls it.</summary>
    public string KeyIdentifier => key.Identifier;

    /// <summary>Reads the account's list of servers, and nothing else where the account is lent.</summary>
    public abstract ClientApi Lister(PanelUse use);

    /// <summary>All that the key opens.</summary>
    protected ClientApi Open(PanelUse use) => panels.Client(settings, key, use);

    /// <summary>No more than the gate lets through.</summary>
    protected ClientApi Open(CallGate gate, PanelUse use) => panels.Client(settings, key, gate, use);

    /// <inheritdoc/>
    public override string ToString() => $"{Actor.UserId} on {Panel}";
}
