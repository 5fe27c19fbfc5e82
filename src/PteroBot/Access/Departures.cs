using Discord;
using PteroBot.Interactions;

namespace PteroBot.Access;

/// <summary>
/// Who has left a Discord server: what they made there does not work with their key any more. Without the members intent Discord does not tell, so it is asked, once in ten
/// minutes for each person, however many wait for the answer. What Discord does not answer counts as still here: then nothing can be shown anyway.
/// </summary>
internal sealed class Departures(IDiscordClient discord, TimeProvider clock)
{
    /// <summary>How old an answer may be.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<(ulong Guild, ulong User), (DateTimeOffset At, Task<bool> HasLeft)> _looks = [];

    public Task<bool> HasLeftAsync(ulong guildId, ulong userId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            var (at, look) = _looks.GetValueOrDefault((guildId, userId));
            if (look is not null && (!look.IsCompleted || (look.IsCompletedSuccessfully && now - at < FreshFor)))
                return look.WaitAsync(cancellationToken);
            var before = look;
            _looks[(guildId, userId)] = (now, look = Task.Run(() => AskAsync(guildId, userId, before), CancellationToken.None));
            return look.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Not cancelled with whoever asked first: others may wait for the same.</summary>
    private async Task<bool> AskAsync(ulong guildId, ulong userId, Task<bool>? before)
    {
        var look = await discord.FindMemberAsync(guildId, userId, CancellationToken.None);
        return look.IsKnown ? look.Member is null : before is { IsCompletedSuccessfully: true } && await before;
    }
}
