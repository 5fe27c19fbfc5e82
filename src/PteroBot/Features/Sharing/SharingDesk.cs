using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Approvals;
using PteroBot.Audit;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Sharing;

/// <summary>What was shared a moment ago.</summary>
/// <param name="Grants">One for each server; with all that the role has there now.</param>
/// <param name="Given">The actions of this time.</param>
internal sealed record Shared(IReadOnlyList<Grant> Grants, IReadOnlyList<GrantedAction> Given);

/// <summary>Shares servers with roles, and takes it back.</summary>
internal sealed class SharingDesk(GrantBook grants, LentServers lent, Administration administration, IEnumerable<IApprovedWork> approvable, AuditLog audit, TimeProvider clock)
{
    private const int MaxServers = 25;

    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public async Task<Decision<Shared>> GrantAsync(Actor actor, GrantOrder order, CancellationToken cancellationToken)
    {
        if (!GrantOrders.Read(order, action => approvable.Any(work => work.Does(action)), clock.GetUtcNow()).TryGet(out var actions, out var refusal))
            return refusal;
        if (order.NeedsApproval && !await administration.HasAnyRoleAsync(actor.GuildId!.Value, cancellationToken))
            return new Explained("Nobody could approve it: this Discord server has no admin role yet. Choose one with /setup show.");
        if (!(await FindAsync(actor, order.Server, cancellationToken)).TryGet(out var servers, out refusal))
            return refusal;
        foreach (var server in servers)
            if (await LentServers.MissingAsync(server, [.. actions.Select(action => action.Action)], cancellationToken) is { } missing)
                return new Explained(missing);
        var given = servers.Select(server => GrantOf(actor, order.Role, server, actions)).ToList();
        foreach (var grant in given)
            if (!await GiveAsync(actor, grant, order.RoleName, cancellationToken))
                return new Explained($"This Discord server has {GrantBook.MaxGrants} grants, which is as many as there may be. Revoke some first; /access list shows them.");
        return new Shared(given, actions);
    }

    /// <summary>Takes back what the role may do: on one server or all, some actions or all. How many actions it lost.</summary>
    public async Task<Decision<Taken>> RevokeAsync(Actor actor, ulong role, string roleName, string? server, string? typedActions, CancellationToken cancellationToken)
    {
        IReadOnlyList<ServerAction>? actions = null;
        if (typedActions is not null)
        {
            if (!GrantWords.TryRead(typedActions, out var read, out var wrong))
                return new Explained($"{Outside.Code(wrong)} is nothing that can be shared.");
            actions = read;
        }
        var count = 0;
        foreach (var grant in await OfAsync(actor.GuildId!.Value, role, server, cancellationToken))
        {
            var change = new Change("access.revoke", grant.Server?.ToString("N")[..8], grant.ServerName ?? GrantTexts.AllServers, grant.Panel) { Detail = GrantTexts.Detail(roleName, actions) };
            count += await audit.RecordAsync(actor, change, token => grants.TakeAsync(grant.Id, actions, token), _ => ChangeEnd.Succeeded, cancellationToken);
        }
        return count == 0 ? new Explained("There was nothing to take back: the role has no such grant. /access list shows what there is.") : new Taken(role, count);
    }

    /// <summary>The guild's grants, those of a role or a server only where one is named.</summary>
    public async Task<IReadOnlyList<Grant>> ListAsync(ulong guildId, ulong? role, string? server, CancellationToken cancellationToken) =>
        [.. (await OfAsync(guildId, role, server, cancellationToken)).OrderBy(grant => grant.ServerName ?? "", StringComparer.OrdinalIgnoreCase).ThenBy(grant => grant.RoleId)];

    private async Task<IEnumerable<Grant>> OfAsync(ulong guildId, ulong? role, string? server, CancellationToken cancellationToken) =>
        (await grants.AllAsync(guildId, cancellationToken)).Where(grant => (role is null || grant.RoleId == role) && (server is null || GrantTexts.IsCalled(grant, server)));

    private async Task<Decision<List<LentServer>>> FindAsync(Actor actor, string typed, CancellationToken cancellationToken)
    {
        var names = typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0)
            return new Explained("Say which server.");
        var all = await lent.ListAsync(actor, cancellationToken);
        var found = new List<LentServer>();
        foreach (var name in names.Take(MaxServers))
        {
            if (!LentServers.Find(all, name).TryGet(out var server, out var refusal))
                return refusal;
            found.Add(server);
        }
        return found;
    }

    private static Grant GrantOf(Actor actor, ulong role, LentServer server, IReadOnlyList<GrantedAction> actions) => new()
    {
        GuildId = actor.GuildId!.Value,
        RoleId = role,
        Panel = server.Account.Panel.ToString(),
        Server = server.Server?.Uuid,
        ServerName = server.Server?.Name,
        Actions = actions,
        GrantedBy = actor.UserId,
        GrantedAt = DateTimeOffset.UnixEpoch,
    };

    private Task<bool> GiveAsync(Actor actor, Grant grant, string role, CancellationToken cancellationToken) => audit.RecordAsync(
        actor, new Change("access.grant", grant.Server?.ToString("N")[..8], grant.ServerName ?? GrantTexts.AllServers, grant.Panel) { Detail = GrantTexts.Detail(role, grant.Actions) },
        token => grants.GiveAsync(grant with { GrantedAt = clock.GetUtcNow() }, token), given => given ? ChangeEnd.Succeeded : ChangeEnd.Refused("There are too many grants."), cancellationToken);
}

/// <summary>How many actions a role lost.</summary>
internal sealed record Taken(ulong Role, int Count);
