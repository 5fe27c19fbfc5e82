using PteroBot.Storage;

namespace PteroBot.Access.Grants;

/// <summary>Keeps when roles last did what they may do only so often. In the store: a restart forgives nothing.</summary>
internal sealed class GrantCooldowns(IDocumentStore store, TimeProvider clock)
{
    /// <summary>Until when the role has to wait; null when it may now.</summary>
    public async Task<DateTimeOffset?> UntilAsync(ServerAccess server, RoleGrant grant, CancellationToken cancellationToken) =>
        grant.Terms.Cooldown is { } pause ? Left(await store.FindAsync(GrantDocuments.Cooldowns, IdOf(server, grant), cancellationToken), pause) : null;

    /// <summary>Takes the role's turn, in the transaction that decides. Null when it was free; otherwise until when it is not.</summary>
    public async Task<DateTimeOffset?> TakeAsync(IDocumentSession session, ServerAccess server, CancellationToken cancellationToken)
    {
        if (server.Grant?.Chosen is not { Terms.Cooldown: { } pause } grant)
            return null;
        var id = IdOf(server, grant);
        if (Left(await session.FindAsync(GrantDocuments.Cooldowns, id, cancellationToken), pause) is { } until)
            return until;
        await session.PutAsync(GrantDocuments.Cooldowns, id, new GrantCooldown(clock.GetUtcNow()), cancellationToken);
        return null;
    }

    /// <summary>Gives the turn back: nothing happened.</summary>
    public Task GiveBackAsync(ServerAccess server) => server.Grant?.Chosen is { Terms.Cooldown: not null } grant
        ? store.DeleteAsync(GrantDocuments.Cooldowns, IdOf(server, grant), CancellationToken.None)
        : Task.CompletedTask;

    private DateTimeOffset? Left(Stored<GrantCooldown>? last, TimeSpan pause) =>
        last?.Value.UsedAt + pause is { } until && until > clock.GetUtcNow() ? until : null;

    // By server, also where the grant is for all of them: restarting one does not use up the others.
    private static string IdOf(ServerAccess server, RoleGrant grant) =>
        $"{grant.Grant.GuildId}/{grant.Grant.RoleId}/{grant.Grant.Panel}/{server.Server.Uuid:N}/{grant.Terms.Action}";
}
