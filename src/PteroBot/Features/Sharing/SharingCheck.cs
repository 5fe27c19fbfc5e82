using Discord;
using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Interactions;
using PteroBot.Panel;
using PteroBot.Rendering;

namespace PteroBot.Features.Sharing;

/// <summary>Explains what a member may do on a server, rule by rule. Nobody's own key is used for it.</summary>
internal sealed class SharingCheck(LentServers lent, LinkVault links, GrantBook grants, GrantCooldowns cooldowns, IPlayersNow players, Administration administration, TimeProvider clock)
{
    private const int LineLength = 200;

    /// <exception cref="PanelException">The panel could not be asked.</exception>
    public async Task<Decision<Reply>> ExplainAsync(Actor asker, Actor member, string asked, CancellationToken cancellationToken)
    {
        if (!(await lent.FindAsync(asker, asked, cancellationToken)).TryGet(out var found, out var refusal))
            return refusal;
        if (found.Server is not { } server)
            return new Explained("Name one server.");
        var card = new EmbedBuilder().WithColor(Theme.Accent).WithTitle(Outside.Text(server.Name, 80)).WithDescription($"What <@{member.UserId}> may do there, and why.")
            .AddField("1 · Own link", await OwnAsync(member, found.Account.Panel, cancellationToken))
            .AddField("2 · Shared with their roles", await SharedAsync(member, found, server, cancellationToken))
            .AddField("3 · Administration", await administration.RefuseAsync(member, cancellationToken) is null
                ? "They have the admin role: /admin works for them, with the application key."
                : "They do not have the admin role.");
        return (Reply)card.Build();
    }

    private async Task<string> OwnAsync(Actor member, PanelAddress panel, CancellationToken cancellationToken) =>
        await links.FindAsync(member.UserId, panel, cancellationToken) is { } link
            ? $"They have linked {Outside.Code(link.Username)}. Where that account has the server, the panel decides with its own permissions; this comes first."
            : "They have not linked an account of this panel, so nothing comes from there.";

    private async Task<string> SharedAsync(Actor member, LentServer found, ServerEntry server, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var here = (await grants.AllAsync(member.GuildId!.Value, cancellationToken))
            .Where(grant => grant.Panel == found.Account.Panel.ToString() && (grant.Server is null || grant.Server == server.Uuid))
            .SelectMany(grant => grant.Actions.Select(action => new RoleGrant(grant, action))).ToList();
        var theirs = here.Where(grant => grant.Grant.RoleId == member.GuildId || member.RoleIds.Contains(grant.Grant.RoleId)).ToList();
        var live = theirs.Where(grant => !grant.Terms.IsOver(now)).ToList();
        var missing = live.Count == 0 ? [] : await LentServers.MissingPermissionsAsync(found, server, [.. live.Select(grant => grant.Terms.Action)], cancellationToken);
        var rights = new GrantedRights(live);
        var access = LentServers.Opened(found.Account, server, rights);
        var playing = live.Any(grant => grant.Terms.WhenEmpty) ? Playing(await players.LookAsync(access, cancellationToken)) : null;
        var lines = new List<string>();
        foreach (var word in GrantWords.All)
            lines.AddRange(await LinesOfAsync(word, rights, theirs, missing, access, playing, cancellationToken));
        var others = GrantWords.All.Where(word => word.Actions.All(action => theirs.All(grant => grant.Terms.Action != action) && !rights.Allows(action))).Select(word => word.Label).ToList();
        if (others.Count > 0)
            lines.Add($"✕ not shared with any of their roles: {string.Join(", ", others)}");
        return Cut.Lines(lines, EmbedFieldBuilder.MaxFieldValueLength, left => $"and {left} more");
    }

    private async Task<IEnumerable<string>> LinesOfAsync(
        GrantWord word, GrantedRights rights, List<RoleGrant> theirs, IReadOnlyList<string> missing, ServerAccess access, string? playing, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var action in word.Actions)
        {
            var terms = rights.TermsOf(action);
            if (terms.Count == 0)
            {
                if (theirs.FirstOrDefault(grant => grant.Terms.Action == action) is { } over)
                    lines.Add($"✕ {GrantWords.Doing(action)} it: the grant of {RoleOf(over)} ended {Moments.Relative(over.Terms.Until!.Value)}");
                continue;
            }
            var lacks = ActionPermissions.Of(action).Where(missing.Contains).ToList();
            if (lacks.Count > 0)
                lines.Add($"✕ {GrantWords.Doing(action)} it: shared, but the community key's account lacks `{lacks[0]}` on the panel");
            else
                foreach (var grant in terms)
                    lines.Add(Cut.To($"● {GrantWords.Doing(action)} it, as {RoleOf(grant)}{await TermsAsync(grant, access, playing, cancellationToken)}", LineLength));
        }
        return lines;
    }

    private async Task<string> TermsAsync(RoleGrant grant, ServerAccess access, string? playing, CancellationToken cancellationToken) => GrantTexts.Terms(
        grant.Terms,
        await cooldowns.UntilAsync(access, grant, cancellationToken) is { } until ? $"the role has to wait until {Moments.Relative(until)}" : null,
        playing);

    private static string Playing(PlayersNow now) => now switch
    {
        { IsEmpty: true } => ": nobody does now",
        { Online: { } players } => $": {players} {(players == 1 ? "plays" : "play")} now",
        { Doubt: PlayersDoubt.NotCounted } => ": its players are not counted",
        _ => ": the game does not tell now",
    };

    private static string RoleOf(RoleGrant grant) => SharingEmbeds.Role(grant.Grant.GuildId, grant.Grant.RoleId);
}
