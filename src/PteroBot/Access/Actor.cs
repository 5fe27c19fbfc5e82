namespace PteroBot.Access;

/// <summary>Who acts, and where: taken anew from every interaction, never kept.</summary>
/// <param name="UserId">The Discord user.</param>
/// <param name="Name">How the person is called there; for logs and the audit record.</param>
/// <param name="GuildId">The Discord server; null in a direct message.</param>
/// <param name="RoleIds">The person's roles in that guild at this moment.</param>
/// <param name="ManagesGuild">Whether the person may manage the Discord server (its owner, Administrator or Manage Server).</param>
internal sealed record Actor(ulong UserId, string Name, ulong? GuildId, IReadOnlyCollection<ulong> RoleIds, bool ManagesGuild);
