using PteroBot.Storage;

namespace PteroBot.Access.Grants;

/// <summary>Keeps grants. They are read at every use: one that was revoked a moment ago is worth nothing.</summary>
internal sealed class GrantBook(IDocumentStore store, TimeProvider clock)
{
    /// <summary>More than this a guild cannot have: one for each role and server.</summary>
    public const int MaxGrants = 500;

    /// <summary>All grants of a guild, the oldest first, what is over included.</summary>
    public async Task<IReadOnlyList<Grant>> AllAsync(ulong guildId, CancellationToken cancellationToken) =>
        [.. (await store.QueryAsync(GrantDocuments.Type, GrantDocuments.ByGuild.Where(guildId), cancellationToken)).Select(kept => kept.Value)];

    /// <summary>What holds for these roles now, by panel and server.</summary>
    public async Task<IReadOnlyList<RoleGrant>> OfRolesAsync(ulong guildId, IReadOnlyCollection<ulong> roles, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return [.. (await AllAsync(guildId, cancellationToken))
            .Where(grant => grant.RoleId == guildId || roles.Contains(grant.RoleId))
            .SelectMany(grant => grant.Actions.Where(action => !action.IsOver(now)).Select(action => new RoleGrant(grant, action)))];
    }

    /// <summary>Adds actions to what the role may do with the server; an action that it had takes the new terms. False when the guild has too many grants.</summary>
    public Task<bool> GiveAsync(Grant given, CancellationToken cancellationToken) => store.TransactAsync(async (session, token) =>
    {
        var old = await session.FindAsync(GrantDocuments.Type, given.Id, token);
        if (old is null && await session.CountAsync(GrantDocuments.Type, GrantDocuments.ByGuild.Where(given.GuildId), token) >= MaxGrants)
            return false;
        var now = clock.GetUtcNow();
        var kept = (old?.Value.Actions ?? []).Where(action => !action.IsOver(now) && given.Actions.All(other => other.Action != action.Action));
        await session.PutAsync(GrantDocuments.Type, given.Id, given with { Actions = [.. kept.Concat(given.Actions).OrderBy(action => action.Action)] }, token);
        return true;
    }, cancellationToken);

    /// <summary>Takes actions away, or all of them. How many were there.</summary>
    public Task<int> TakeAsync(string id, IReadOnlyCollection<ServerAction>? actions, CancellationToken cancellationToken) => store.TransactAsync(async (session, token) =>
    {
        if (await session.FindAsync(GrantDocuments.Type, id, token) is not { } old)
            return 0;
        var left = actions is null ? [] : old.Value.Actions.Where(action => !actions.Contains(action.Action)).ToList();
        if (left.Count == 0)
            await session.DeleteAsync(GrantDocuments.Type, id, token);
        else
            await session.PutAsync(GrantDocuments.Type, id, old.Value with { Actions = left }, token);
        return old.Value.Actions.Count - left.Count;
    }, cancellationToken);
}
