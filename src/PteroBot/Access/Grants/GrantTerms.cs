namespace PteroBot.Access.Grants;

/// <summary>Whether a grant gives somebody an action now: granted at all, the command allowed, the cooldown over, nobody playing and approved where that is wanted.</summary>
internal sealed class GrantTerms(GrantCooldowns cooldowns, IPlayersNow players)
{
    public async Task<Decision<ServerAccess>> DecideAsync(ServerAccess server, Intent intent, CancellationToken cancellationToken)
    {
        var rights = server.Grant!.Rights;
        var given = rights.TermsOf(intent.Action);
        if (given.Count == 0)
            return new NotGranted(intent.Action, server.Server.Name);
        if (intent.Command is { } line && (given = [.. given.Where(grant => grant.Terms.Commands?.Allows(line) ?? true)]).Count == 0)
            return new CommandNotGranted(server.Server.Name, rights.TermsOf(intent.Action));
        if (intent.IsLook)
            return Opened(server, intent, given[0]);
        return await ChooseAsync(server, intent, given, cancellationToken);
    }

    /// <summary>The best of several: one that asks nobody and waits for nothing before one that does.</summary>
    private async Task<Decision<ServerAccess>> ChooseAsync(ServerAccess server, Intent intent, IReadOnlyList<RoleGrant> given, CancellationToken cancellationToken)
    {
        Refusal? why = null;
        PlayersNow? now = null;
        foreach (var grant in given.OrderBy(grant => grant.Terms.NeedsApproval).ThenBy(grant => grant.Terms.WhenEmpty).ThenBy(grant => grant.Terms.Cooldown ?? TimeSpan.Zero))
        {
            if (await cooldowns.UntilAsync(server, grant, cancellationToken) is { } until)
                why = Sooner(why, new RoleTooSoon(intent.Action, server.Server.Name, until));
            else if (grant.Terms.WhenEmpty && !(now ??= await players.LookAsync(server, cancellationToken)).IsEmpty)
                why ??= new RoleOnlyWhenEmpty(intent.Action, server.Server.Name, now.Value);
            else if (grant.Terms.NeedsApproval && intent.ApprovedBy is null)
                return new ApprovalNeeded(intent, server with { Action = intent.Action }, grant);
            else
                return Opened(server, intent, grant);
        }
        return why!;
    }

    /// <summary>Of two that have to wait the one that waits less.</summary>
    private static Refusal Sooner(Refusal? before, RoleTooSoon soon) => before is null || (before is RoleTooSoon other && soon.Until < other.Until) ? soon : before;

    private static ServerAccess Opened(ServerAccess server, Intent intent, RoleGrant grant) => server with
    {
        Action = intent.Action,
        Grant = server.Grant! with { Chosen = grant, ApprovedBy = grant.Terms.NeedsApproval ? intent.ApprovedBy : null },
    };
}
