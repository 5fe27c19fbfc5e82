using PteroBot.Access;
using PteroBot.Audit;

namespace PteroBot.Live;

/// <summary>What stood in a guild and ended by itself stands in the audit log under the name of its creator.</summary>
internal static class StandingEnds
{
    public static Task NoteEndAsync(this AuditLog audit, Standing standing, string creatorName, Change change, string reason, CancellationToken cancellationToken) => audit.NoteAsync(
        new Actor(standing.CreatorId, creatorName, standing.GuildId, [], ManagesGuild: false), change with { Detail = $"By itself: {reason}" }, ChangeEnd.Succeeded, cancellationToken);
}
