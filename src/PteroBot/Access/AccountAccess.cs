using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Access;

/// <summary>A person's own account on the panel of this place, ready to be used. Made for one interaction; never kept.</summary>
internal sealed class AccountAccess(Actor actor, Link link, PanelSettings settings, PanelKey key, IPanels panels)
{
    public Actor Actor { get; } = actor;

    public Link Link { get; } = link;

    public PanelAddress Panel => settings.Address;

    /// <summary>The public first half of the key in use: what the panel's list of keys calls it.</summary>
    public string KeyIdentifier => key.Identifier;

    /// <summary>For what the person waits for.</summary>
    public ClientApi Client => panels.Client(settings, key);

    /// <summary>For what nobody waits for: goes after the rest and stays under half of the request budget.</summary>
    public ClientApi Background => panels.Client(settings, key, PanelUse.Background);

    /// <inheritdoc/>
    public override string ToString() => $"{Actor.UserId} on {Panel}";
}

/// <summary>One server that the person may use, with the account that opens it.</summary>
internal sealed record ServerAccess(AccountAccess Account, ServerEntry Server)
{
    public ClientApi Client => Account.Client;

    public ServerId Id => Server.Id;
}

/// <summary>A guild's panel, opened with the guild's application key for one of its panel administrators.</summary>
internal sealed class AdministrationAccess(Actor actor, PanelSettings settings, PanelKey key, IPanels panels)
{
    public Actor Actor { get; } = actor;

    public PanelAddress Panel => settings.Address;

    /// <summary>For what the person waits for.</summary>
    public Panel.Application.ApplicationApi Application => panels.Application(settings, key);

    /// <summary>For what nobody waits for: goes after the rest and stays under half of the request budget.</summary>
    public Panel.Application.ApplicationApi Background => panels.Application(settings, key, PanelUse.Background);
}
