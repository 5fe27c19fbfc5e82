using Discord;
using PteroBot.Interactions;

namespace PteroBot.Access;

/// <summary>
/// Who has left a Discord server: what they made there does not work with their key any more. Without the members intent Discord does not tell, so it is asked, once in ten
/// minutes for each person, however many wait for the answer. While Discord does not answer, it is as it was before, and at first as if everybody were still here.
/// </summary>
internal sealed class Departures(IDiscordClient discord, TimeProvider clock)
{
    /// <summary>How old an answer may be.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(10);

    /// <summary>A panel is not left unasked for longer because Discord is slow.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<(ulong Guild, ulong User), Look> _looks = [];

    public async Task<bool> HasLeftAsync(ulong guildId, ulong userId, CancellationToken cancellationToken)
    {
        var look = LookOf(guildId, userId);
        try
        {
            return await look.HasLeft.WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return await BeforeAsync(look.Before);
        }
    }

    private Look LookOf(ulong guildId, ulong userId)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            var known = _looks.GetValueOrDefault((guildId, userId));
            if (known is not null && (!known.HasLeft.IsCompleted || (known.HasLeft.IsCompletedSuccessfully && now - known.At < FreshFor)))
                return known;
            var before = known?.HasLeft;
            return _looks[(guildId, userId)] = new Look(now, Task.Run(() => AskAsync(guildId, userId, before), CancellationToken.None), before);
        }
    }

    /// <summary>Not cancelled with whoever asked first: others may wait for the same.</summary>
    private async Task<bool> AskAsync(ulong guildId, ulong userId, Task<bool>? before)
    {
        var look = await discord.FindMemberAsync(guildId, userId, CancellationToken.None);
        return look.IsKnown ? look.Member is null : await BeforeAsync(before);
    }

    private static async Task<bool> BeforeAsync(Task<bool>? before) => before is { IsCompletedSuccessfully: true } && await before;

    private sealed record Look(DateTimeOffset At, Task<bool> HasLeft, Task<bool>? Before);
}
