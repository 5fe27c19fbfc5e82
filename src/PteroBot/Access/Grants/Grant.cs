using PteroBot.Panel;

namespace PteroBot.Access.Grants;

/// <summary>What one role of a guild may do on one server, or on all that the community key reaches. Carried out with the guild's community key.</summary>
internal sealed record Grant
{
    public required ulong GuildId { get; init; }

    /// <summary>Everybody who has this role at the moment of acting; the guild's own id stands for everybody in it.</summary>
    public required ulong RoleId { get; init; }

    /// <summary>The panel's address as <see cref="PanelAddress"/> writes it.</summary>
    public required string Panel { get; init; }

    /// <summary>The server's uuid; null for all servers of the community key, those of tomorrow included.</summary>
    public Guid? Server { get; init; }

    /// <summary>What the server was called when it was granted; for lists only.</summary>
    public string? ServerName { get; init; }

    // A document without the list must not take the default away.
    public IReadOnlyList<GrantedAction> Actions { get; init => field = value ?? []; } = [];

    public required ulong GrantedBy { get; init; }

    public required DateTimeOffset GrantedAt { get; init; }

    public string Id => IdOf(GuildId, RoleId, Panel, Server);

    public static string IdOf(ulong guildId, ulong roleId, string panel, Guid? server) => $"{guildId}/{roleId}/{panel}/{server?.ToString("N") ?? "all"}";
}

/// <summary>One granted action with its terms.</summary>
internal sealed record GrantedAction(ServerAction Action)
{
    /// <summary>The grant means nothing any more from then on; null for no end.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The whole role may do it once in this time; null for no limit.</summary>
    public TimeSpan? Cooldown { get; init; }

    /// <summary>Whether an administrator has to approve each time.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>Whether it may be done only while nobody plays on the server.</summary>
    public bool WhenEmpty { get; init; }

    /// <summary>Which console commands; null for all.</summary>
    public CommandRules? Commands { get; init; }

    public bool IsOver(DateTimeOffset now) => Until <= now;
}

/// <summary>A granted action as it was found for a person: through which role.</summary>
internal sealed record RoleGrant(Grant Grant, GrantedAction Terms);

/// <summary>The grant that an access goes by.</summary>
/// <param name="Rights">Everything that this person may do with the server here.</param>
/// <param name="Chosen">The role and terms that count for this action; null while only the list of servers is read.</param>
internal sealed record GrantUse(GrantedRights Rights, RoleGrant? Chosen = null)
{
    /// <summary>Who approved it, where the terms want that.</summary>
    public ulong? ApprovedBy { get; init; }
}
