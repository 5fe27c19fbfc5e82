using PteroBot.Access;
using PteroBot.Audit;
using PteroBot.Panel;

namespace PteroBot.Features.Links;

/// <summary>Finds and deletes links.</summary>
internal sealed class Unlinking(PanelOfPlace places, LinkVault links, ServerDirectory directory, AuditLog audit)
{
    /// <summary>The link that is meant here: that of this place's panel, else the newest; null when there is none.</summary>
    public async Task<Link?> MeantAsync(Actor actor, CancellationToken cancellationToken)
    {
        var all = await links.AllAsync(actor.UserId, cancellationToken);
        var here = await places.FindAsync(actor, cancellationToken);
        return all.FirstOrDefault(link => link.Panel == here?.ToString()) ?? (all.Count > 0 ? all[0] : null);
    }

    /// <summary>The person's link with this mark (<see cref="PanelPages.Mark"/>); never anybody else's.</summary>
    public async Task<Link?> FindAsync(Actor actor, string mark, CancellationToken cancellationToken) =>
        (await links.AllAsync(actor.UserId, cancellationToken)).FirstOrDefault(link => PanelPages.Mark(PanelAddress.Parse(link.Panel)) == mark);

    /// <summary>Deletes the link and everything remembered with it. False when it was gone already.</summary>
    public async Task<bool> DeleteAsync(Actor actor, Link link, CancellationToken cancellationToken)
    {
        var panel = PanelAddress.Parse(link.Panel);
        var change = new Change("link.delete", link.Username, link.Username, link.Panel);
        var deleted = await audit.RecordAsync(actor, change, token => links.DeleteAsync(actor.UserId, panel, token),
            gone => gone ? ChangeEnd.Succeeded : ChangeEnd.Refused("It was gone already."), cancellationToken);
        directory.Forget(actor.UserId, panel);
        return deleted;
    }
}
