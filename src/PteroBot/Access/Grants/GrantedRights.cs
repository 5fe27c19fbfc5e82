namespace PteroBot.Access.Grants;

/// <summary>What a person's roles were granted on one server, as far as it holds now. What an action needs besides comes with it: whoever makes backups may look at them.</summary>
internal sealed class GrantedRights(IReadOnlyList<RoleGrant> grants)
{
    private readonly HashSet<ServerAction> _actions = [.. grants.SelectMany(grant => GrantableActions.With(grant.Terms.Action))];

    /// <summary>The actions, what comes with them included.</summary>
    public IReadOnlySet<ServerAction> Actions => _actions;

    /// <summary>The panel's names of all this. Everybody who was granted anything may watch the server's state, which comes over its live socket.</summary>
    public IReadOnlySet<string> Permissions => field ??= new HashSet<string>(_actions.SelectMany(ActionPermissions.Of).Append(Panel.Permissions.WebsocketConnect));

    /// <summary>Tells two sets of rights apart.</summary>
    public string Print => field ??= string.Join(',', _actions.Order().Select(action => (int)action));

    public bool Allows(ServerAction action) => _actions.Contains(action);

    /// <summary>Whether a line may be sent to the console by any of the grants.</summary>
    public bool AllowsCommand(string line) => TermsOf(ServerAction.Command).Any(grant => grant.Terms.Commands?.Allows(line) ?? true);

    /// <summary>
    /// The grants that give an action. Where it is given for itself its terms count; what only comes with another action (reading backups with making
    /// them) has none but that one's end.
    /// </summary>
    public IReadOnlyList<RoleGrant> TermsOf(ServerAction action)
    {
        var given = grants.Where(grant => grant.Terms.Action == action && GrantableActions.Has(action)).ToList();
        return given.Count > 0 ? given : [.. grants.Where(grant => GrantableActions.With(grant.Terms.Action).Contains(action)).Select(Bare)];

        RoleGrant Bare(RoleGrant grant) => grant with { Terms = new GrantedAction(action) { Until = grant.Terms.Until } };
    }
}
