using PteroBot.Access.Grants;

namespace PteroBot.Access;

/// <summary>Why somebody may not do something. A value, not an exception: <see cref="RefusalText"/> makes a sentence of it.</summary>
internal abstract record Refusal;

/// <summary>The person has no link to the panel of this place.</summary>
internal sealed record NotLinked : Refusal;

/// <summary>There is a link, but its key cannot be opened any more (another master key); it has to be linked again.</summary>
internal sealed record KeyUnreadable : Refusal;

/// <summary>No server of this person goes by that identifier or name.</summary>
internal sealed record ServerUnknown(string Asked) : Refusal;

/// <summary>The server of a message that somebody else asked for is not among this person's.</summary>
internal sealed record ServerNotReached : Refusal;

/// <summary>The panel told that this person may not do that with the server.</summary>
/// <param name="Permission">What the panel asks for it.</param>
/// <param name="Server">Its name, as it is shown.</param>
internal sealed record MissingPermission(string Permission, string Server) : Refusal;

/// <summary>The server is shared with the person, but not for this.</summary>
internal sealed record NotGranted(ServerAction Action, string Server) : Refusal;

/// <summary>Console commands of this server are shared with the person, but not this one.</summary>
internal sealed record CommandNotGranted(string Server, IReadOnlyList<RoleGrant> Given) : Refusal;

/// <summary>The person's role did it a moment ago.</summary>
internal sealed record RoleTooSoon(ServerAction Action, string Server, DateTimeOffset Until) : Refusal;

/// <summary>The person's role may do it only while nobody plays, and somebody does, or nobody can tell.</summary>
internal sealed record RoleOnlyWhenEmpty(ServerAction Action, string Server, PlayersNow Now) : Refusal;

/// <summary>It is shared with the person, but an administrator has to approve it each time.</summary>
internal sealed record ApprovalNeeded(Intent Intent, ServerAccess Server, RoleGrant Grant) : Refusal;

/// <summary>Several servers go by that name.</summary>
internal sealed record ServerAmbiguous(string Asked, IReadOnlyList<ServerEntry> Candidates) : Refusal;

/// <summary>The person does not have the guild's admin role.</summary>
internal sealed record NotAdministrator : Refusal;

/// <summary>The person may not manage the Discord server.</summary>
internal sealed record NotGuildAdministrator : Refusal;

/// <summary>The person neither has the guild's admin role nor may manage the Discord server.</summary>
internal sealed record NotAuditor : Refusal;

/// <summary>The person may neither manage the Discord server nor has its admin role.</summary>
internal sealed record NotSharingManager : Refusal;

/// <summary>This works in a Discord server only, not in a direct message.</summary>
internal sealed record GuildOnly : Refusal;

/// <summary>Nobody has told this guild's panel yet.</summary>
internal sealed record GuildHasNoPanel : Refusal;

/// <summary>The panel that was asked for is none of this guild's (any more).</summary>
internal sealed record PanelNotHere : Refusal;

/// <summary>The guild has a panel, but no application key for it.</summary>
internal sealed record GuildHasNoKey : Refusal;

/// <summary>The guild's application key cannot be opened any more; it has to be set again.</summary>
internal sealed record GuildKeyUnreadable : Refusal;

/// <summary>The confirmation was asked of somebody else.</summary>
internal sealed record NotYours : Refusal;

/// <summary>The confirmation's five minutes are over.</summary>
internal sealed record ConfirmationExpired : Refusal;

/// <summary>The same again too soon.</summary>
internal sealed record TooSoon(DateTimeOffset Until) : Refusal;

/// <summary>The command looks different in the person's Discord than it does now.</summary>
internal sealed record OldCommand : Refusal;

/// <summary>The control was made by an older version and means nothing now.</summary>
internal sealed record OldControl : Refusal;

/// <summary>A reason of one feature only, already in words (escaped where they come from outside).</summary>
internal sealed record Explained(string Sentence) : Refusal;
