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
        .Select(same => $"{string.Join(", ", GrantWords.Of([.. same.Select(action => action.Action)]))}{Terms(same.Key)}"));

    /// <summary>For the audit log: plain.</summary>
    public static string Detail(ulong role, IReadOnlyList<ServerAction>? actions) =>
        $"role {role}: {(actions is null ? "everything" : string.Join(", ", GrantWords.Of(actions)))}";

    private static string Terms(GrantedAction terms)
    {
        string?[] parts =
        [
            terms.Commands is { } rules ? GrantWords.Of(rules) : null,
            terms.Cooldown is { } pause ? $"once in {Moments.Span(pause)}" : null,
            terms.NeedsApproval ? "with approval" : null,
            terms.Until is { } until ? $"until {Moments.Relative(until)}" : null,
        ];
        var said = parts.OfType<string>().ToList();
        return said.Count == 0 ? "" : $" ({string.Join(", ", said)})";
    }
}
