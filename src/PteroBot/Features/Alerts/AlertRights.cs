using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Panel;

namespace PteroBot.Features.Alerts;

/// <summary>What the creator of an alert still may.</summary>
/// <param name="IsKnown">Whether anybody could tell.</param>
/// <param name="HasLeft">Whether they have left the Discord server.</param>
/// <param name="Reaches">The servers that they reach; null for an alert that stands for the whole guild.</param>
internal sealed record AlertReach(bool IsKnown, bool HasLeft, IReadOnlySet<Guid>? Reaches)
{
    public static AlertReach Unknown { get; } = new(false, false, null);

    public IReadOnlySet<Guid> LostOf(Alert alert) =>
        Reaches is null ? new HashSet<Guid>() : alert.Servers.Select(server => server.Uuid).Where(server => !Reaches.Contains(server)).ToHashSet();
}

/// <summary>
/// Asks again and again whether the creator of an alert is still here and still reaches its servers: other people's keys may feed the same server, and an alert
/// tells nothing to somebody who lost it.
/// </summary>
internal sealed class AlertRights(AccessControl access, Administration administration, ServerDirectory directory, SharedServers shared, IAlertPost post)
{
    public async Task<AlertReach> LookAsync(Alert alert, CancellationToken cancellationToken)
    {
        var (isKnown, member) = await post.LookAsync(alert.Standing.GuildId, alert.Standing.CreatorId, cancellationToken);
        if (!isKnown)
            return AlertReach.Unknown;
        // What stands for the guild in one of its channels goes on without whoever made it.
        if (alert.Standing.IsCommunity && !alert.IsDirect)
            return new AlertReach(IsKnown: true, HasLeft: false, null);
        if (member is null)
            return new AlertReach(IsKnown: true, HasLeft: true, null);
        if (alert.Standing.IsCommunity)
            return new AlertReach(IsKnown: true, HasLeft: false, await ManagesAsync(member, cancellationToken) ? null : new HashSet<Guid>());
        try
        {
            return new AlertReach(IsKnown: true, HasLeft: false, await ReachAsync(member, PanelAddress.Parse(alert.Standing.Panel), cancellationToken));
        }
        catch (KeyRejectedException)
        {
            return new AlertReach(IsKnown: true, HasLeft: false, new HashSet<Guid>());
        }
        catch (PanelException)
        {
            return AlertReach.Unknown;
        }
    }

    /// <summary>Whether a direct message about this may go to the creator now. When nobody can tell, what was true a moment ago counts.</summary>
    public async Task<bool> MayHearAsync(Alert alert, Episode episode, CancellationToken cancellationToken)
    {
        var reach = await LookAsync(alert, cancellationToken);
        return !reach.HasLeft && (reach.Reaches is not { } reached || (reached.Count > 0 && episode.Rows.All(row => reached.Contains(row.Uuid))));
    }

    /// <summary>Whether somebody manages the Discord server or the panel, and so what stands for everybody.</summary>
    public async Task<bool> ManagesAsync(Actor member, CancellationToken cancellationToken) =>
        member.ManagesGuild || await administration.RefuseAsync(member, cancellationToken) is null;

    private async Task<IReadOnlySet<Guid>> ReachAsync(Actor member, PanelAddress panel, CancellationToken cancellationToken)
    {
        var reached = new HashSet<Guid>();
        if ((await access.AccountAsync(member, panel, cancellationToken)).Allowed is { } account)
            reached.UnionWith((await directory.ListAsync(account, ListReading.AfterMiss, cancellationToken)).Select(server => server.Uuid));
        reached.UnionWith((await shared.ListAsync(member, ListReading.Known, cancellationToken)).Where(server => server.May(ServerAction.View)).Select(server => server.Server.Uuid));
        return reached;
    }
}
