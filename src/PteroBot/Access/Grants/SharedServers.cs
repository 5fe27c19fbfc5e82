using PteroBot.Panel;

namespace PteroBot.Access.Grants;

/// <summary>The second rule: what a person's roles were granted in this guild, carried out with the guild's community key.</summary>
internal sealed class SharedServers(GrantBook grants, GuildVault guilds, PanelReach reach, ServerDirectory directory, IPanels panels)
{
    /// <summary>The servers that are shared with this person here; none in a direct message, where there are no roles.</summary>
    /// <param name="actor">Who, with the roles of this very interaction.</param>
    /// <param name="read">How the list of the community key's servers is read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="PanelException">The list had to be read and the panel did not give it.</exception>
    public async Task<IReadOnlyList<ServerAccess>> ListAsync(Actor actor, ListReading read, CancellationToken cancellationToken)
    {
        if (actor.GuildId is not { } guildId || await grants.OfRolesAsync(guildId, actor.RoleIds, cancellationToken) is not { Count: > 0 } given)
            return [];
        var found = new List<ServerAccess>();
        foreach (var ofPanel in given.GroupBy(grant => grant.Grant.Panel))
            if (PanelAddress.TryParse(ofPanel.Key, out var panel) && await OpenAsync(actor, guildId, panel, cancellationToken) is { } account)
                found.AddRange(Match(account, await directory.ListAsync(account, read, cancellationToken), [.. ofPanel]));
        return found;
    }

    /// <summary>The guild's community key for the panel; null when it has none, or none that opens.</summary>
    public async Task<CommunityAccess?> OpenAsync(Actor actor, ulong guildId, PanelAddress panel, CancellationToken cancellationToken)
    {
        var guild = await guilds.FindAsync(guildId, cancellationToken);
        return guild.Find(panel)?.Community is { } account && await guilds.OpenCommunityKeyAsync(guild, panel, cancellationToken) is { } key
            ? new CommunityAccess(actor, guildId, account, await reach.OfAsync(guild, panel, null, cancellationToken), key, panels)
            : null;
    }

    private static IEnumerable<ServerAccess> Match(CommunityAccess account, IReadOnlyList<ServerEntry> servers, List<RoleGrant> grants)
    {
        var forAll = grants.Where(grant => grant.Grant.Server is null).ToList();
        var forOne = grants.Where(grant => grant.Grant.Server is not null).ToLookup(grant => grant.Grant.Server);
        foreach (var server in servers)
            if (forAll.Concat(forOne[server.Uuid]).ToList() is { Count: > 0 } here)
                yield return new ServerAccess(account, server with { IsOwner = false, IsShared = true }) { Grant = new GrantUse(new GrantedRights(here)) };
    }
}

/// <summary>How a list of servers is read.</summary>
internal enum ListReading
{
    /// <summary>From memory where it is known.</summary>
    Known,

    /// <summary>The same for suggestions: nothing where nothing is known and the panel has failed a moment ago.</summary>
    Suggested,

    /// <summary>Anew, unless that was done a moment ago: what was asked for was not in it.</summary>
    AfterMiss,
}
