using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Access;

/// <summary>A person's own account on a panel. Only this gives what belongs to an account itself: keys, activity, the whole API.</summary>
internal sealed class AccountAccess(Actor actor, Link link, PanelSettings settings, PanelKey key, IPanels panels) : PanelAccess(actor, settings, key, panels)
{
    public Link Link { get; } = link;

    public override string Owner => OwnerOf(Actor.UserId);

    public override string Sight => $"{Actor.UserId}/{Link.LinkedAt.UtcTicks}";

    /// <summary>For what the person waits for.</summary>
    public ClientApi Client => Open(PanelUse.Interactive);

    /// <summary>For what nobody waits for: goes after the rest and stays under half of the request budget.</summary>
    public ClientApi Background => Open(PanelUse.Background);

    public override ClientApi Lister(PanelUse use) => Open(use);

    public static string OwnerOf(ulong userId) => userId.ToString();
}

/// <summary>A guild's panel, opened with the guild's application key for one of its panel administrators.</summary>
internal sealed class AdministrationAccess(Actor actor, PanelSettings settings, PanelKey key, IPanels panels)
{
    public Actor Actor { get; } = actor;

    public PanelAddress Panel => settings.Address;

    /// <summary>What controls about this panel carry; null where the guild has no other.</summary>
    public string? Mark { get; init; }

    /// <summary>For what the person waits for.</summary>
    public Panel.Application.ApplicationApi Application => panels.Application(settings, key);

    /// <summary>For what nobody waits for: goes after the rest and stays under half of the request budget.</summary>
    public Panel.Application.ApplicationApi Background => panels.Application(settings, key, PanelUse.Background);
}
