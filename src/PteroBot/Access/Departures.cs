using System.Collections.Concurrent;
using Discord;
using PteroBot.Interactions;

namespace PteroBot.Access;

/// <summary>
/// Who has left a Discord server: what they made there does not work with their key any more. Without the members intent Discord does not tell, so it is asked, once in ten
/// minutes for each person. What Discord does not answer counts as still here: then nothing can be shown anyway.
/// </summary>
internal sealed class Departures(IDiscordClient discord, TimeProvider clock)
{
    /// <summary>How old an answer may be.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(ulong Guild, ulong User), (DateTimeOffset At, bool HasLeft)> _known = new();

    public async Task<bool> HasLeftAsync(ulong guildId, ulong userId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue((guildId, userId), out var known) && now - known.At < FreshFor)
            return known.HasLeft;
        var look = await discord.FindMemberAsync(guildId, userId, cancellationToken);
        var hasLeft = look.IsKnown ? look.Member is null : known.HasLeft;
        _known[(guildId, userId)] = (now, hasLeft);
        return hasLeft;
    }
}
