using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Rooms;

namespace PteroBot.Features.Links;

/// <summary>Takes a key, finds out what it is, and keeps it when it is the person's own account key.</summary>
internal sealed class Linking(PanelOfPlace places, LinkVault links, ServerDirectory directory, AccessControl access, PanelReach reach, IPanels panels, AuditLog audit, RecentPeople people)
{
    /// <summary>The panel that people link here; null when they name it themselves.</summary>
    public Task<PanelAddress?> PanelHereAsync(Actor actor, CancellationToken cancellationToken) => places.NamedAsync(actor.GuildId, cancellationToken);

    /// <summary>Links an account of the panel of this place.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="mark">The panel that the modal named (<see cref="PanelPages.Mark"/>); the key goes nowhere else.</param>
    /// <param name="typedKey">What was pasted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public async Task<LinkOutcome> LinkHereAsync(Actor actor, string mark, string typedKey, CancellationToken cancellationToken) =>
        await PanelHereAsync(actor, cancellationToken) is { } panel && PanelPages.Mark(panel) == mark
            ? await LinkAsync(actor, panel, typedKey, cancellationToken)
            : new LinkOutcome.PanelChanged();

    /// <summary>Links an account of the panel that the person named.</summary>
    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public async Task<LinkOutcome> LinkThereAsync(Actor actor, string typedAddress, string typedKey, CancellationToken cancellationToken) =>
        PanelAddress.TryParse(typedAddress, out var panel)
            ? await LinkAsync(actor, panel, typedKey, cancellationToken)
            : new LinkOutcome.AddressMalformed(typedAddress);

    private async Task<LinkOutcome> LinkAsync(Actor actor, PanelAddress panel, string typedKey, CancellationToken cancellationToken)
    {
        if (!PanelKey.TryParse(typedKey, out var key))
            return new LinkOutcome.Malformed();
        // A prefix is enough to say no: an application key has no business at another address, not even for a look.
        if (key.Kind is PanelKeyKind.Application or PanelKeyKind.PelicanApplication)
            return new LinkOutcome.ApplicationKey(panel, PanelDialect.Of(key));
        var report = await panels.InspectAsync(await reach.OfAsync(actor.GuildId, panel, null, cancellationToken), key, cancellationToken);
        return report.Verdict == KeyVerdict.Client
            ? await KeepAsync(actor, panel, key, report, cancellationToken)
            : Refused(panel, report);
    }

    private static LinkOutcome Refused(PanelAddress panel, KeyReport report) => report.Verdict switch
    {
        KeyVerdict.Application => new LinkOutcome.ApplicationKey(panel, report.Dialect),
        KeyVerdict.Rejected => new LinkOutcome.Rejected(panel, report.Dialect),
        KeyVerdict.TwoFactorRequired => new LinkOutcome.TwoFactorRequired(panel),
        KeyVerdict.AddressNotAllowed => new LinkOutcome.AddressNotAllowed(panel, report.Dialect),
        _ => new LinkOutcome.NotPermitted(panel),
    };

    private async Task<LinkOutcome> KeepAsync(Actor actor, PanelAddress panel, PanelKey key, KeyReport report, CancellationToken cancellationToken)
    {
        var replaced = await links.FindAsync(actor.UserId, panel, cancellationToken);
        var change = new Change(replaced is null ? "link.create" : "link.replace", report.Account?.Username, report.Account?.Username, panel.ToString());
        var link = await audit.RecordAsync(actor, change,
            token => links.SaveAsync(actor.UserId, panel, key, report, token), _ => ChangeEnd.Succeeded, cancellationToken);
        directory.Forget(actor.UserId, panel);
        return new LinkOutcome.Linked(link, await ServersAsync(actor, panel, report, cancellationToken), replaced);
    }

    /// <summary>Fills the directory, so that the first suggestions are there at once. The link stands even if that fails.</summary>
    private async Task<int> ServersAsync(Actor actor, PanelAddress panel, KeyReport report, CancellationToken cancellationToken)
    {
        try
        {
            if ((await access.AccountAsync(actor, panel, cancellationToken)).TryGet(out var account, out _))
            {
                var servers = await directory.ReloadAsync(account, cancellationToken);
                people.See(actor);
                return servers.Count;
            }
        }
        catch (PanelException)
        {
            // Counted at the inspection a moment ago; the list is read again when it is needed.
        }
        return report.Servers ?? 0;
    }
}
