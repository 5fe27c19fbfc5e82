using PteroBot.Access;
using PteroBot.Access.Grants;
using PteroBot.Rendering;

namespace PteroBot.Features.Sharing;

/// <summary>Grants in words.</summary>
internal static class GrantTexts
{
    public const string AllServers = "all servers of the community key";

    private const int NameLength = 60;

    /// <summary>What the grant is for, escaped and bold.</summary>
    public static string Server(Grant grant) => grant.Server is null ? $"**{AllServers}**" : $"**{Outside.Text(grant.ServerName ?? grant.Server.Value.ToString("N")[..8], NameLength)}**";

    /// <summary>Whether somebody means this grant's server: by its reference, its name, or the word for all.</summary>
    public static bool IsCalled(Grant grant, string typed)
    {
        var text = typed.Trim();
        var identifier = text.Split('@')[0];
        return grant.Server is { } server
            ? server.ToString("N").StartsWith(identifier, StringComparison.OrdinalIgnoreCase) && identifier.Length == 8
                || string.Equals(grant.ServerName, text, StringComparison.OrdinalIgnoreCase)
            : identifier == LentServers.All;
    }

    /// <summary>Actions with the same terms together: <c>start, stop until …; console write only `say`</c>.</summary>
    public static string Actions(IReadOnlyList<GrantedAction> actions, DateTimeOffset now) => string.Join("; ", actions
        .Where(action => !action.IsOver(now))
        .GroupBy(action => action with { Action = default })
        .Select(same => $"{Listed(same)}{Terms(same.Key)}"));

    /// <summary>What was taken, for the audit log: plain.</summary>
    public static string Detail(string role, IReadOnlyList<ServerAction>? actions) => $"{role}: {(actions is null ? "everything" : string.Join(", ", GrantWords.Of(actions)))}";

    /// <summary>What was given and on which terms, for the audit log: plain.</summary>
    public static string Detail(string role, IReadOnlyList<GrantedAction> actions) => $"{role}: {string.Join("; ", actions
        .GroupBy(action => action with { Action = default })
        .Select(same => $"{Listed(same)}{Terms(same.Key, rules => rules.ToString(), until => $"{until:yyyy-MM-dd HH:mm} UTC")}"))}";

    /// <summary>The terms in brackets; nothing where there are none.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="waits">In the place of the pause: that it lasts now.</param>
    /// <param name="players">Behind the condition that nobody plays: whether somebody does now.</param>
    public static string Terms(GrantedAction terms, string? waits = null, string? players = null) => Terms(terms, GrantWords.Of, Moments.Relative, waits, players);

    private static string Terms(GrantedAction terms, Func<CommandRules, string> rules, Func<DateTimeOffset, string> moment, string? waits = null, string? players = null)
    {
        string?[] parts =
        [
            terms.Commands is { } commands ? rules(commands) : null,
            waits ?? (terms.Cooldown is { } pause ? $"once in {Moments.Span(pause)}" : null),
            terms.NeedsApproval ? "with approval" : null,
            terms.WhenEmpty ? $"only while nobody plays{players}" : null,
            terms.Until is { } until ? $"until {moment(until)}" : null,
        ];
        var said = parts.OfType<string>().ToList();
        return said.Count == 0 ? "" : $" ({string.Join(", ", said)})";
    }

    private static string Listed(IEnumerable<GrantedAction> same) => string.Join(", ", GrantWords.Of([.. same.Select(action => action.Action)]));
}
