using PteroBot.Live;
using PteroBot.Panel;
using PteroBot.Panel.Client;

namespace PteroBot.Features.Alerts;

/// <summary>
/// Reads which backups have ended while nobody listened: after every start of the bot and whenever a server is heard again. What is known by its id is not told
/// twice, and what was there before the alert is not told at all.
/// </summary>
internal sealed class AlertBackups(StandingKeys keys, TimeProvider clock)
{
    /// <summary>So that an alert for many servers does not ask for all of their lists at once.</summary>
    private const int AtOnce = 2;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(10);

    public async Task CatchUpAsync(LiveAlert live, CancellationToken cancellationToken)
    {
        if (!live.Alert.Kinds.Any(kind => kind is AlertKind.BackupFinished or AlertKind.BackupFailed))
            return;
        var now = clock.GetUtcNow();
        foreach (var (server, sense) in live.Behind(now).Take(AtOnce))
            if (await ReadAsync(live.Alert.Standing, server, cancellationToken) is { } ended)
                sense.CatchUp(ended);
            else
                sense.BackupsDue = now + RetryAfter;
    }

    /// <summary>The backups that have ended; null when the panel does not tell, or the key may not read them.</summary>
    private async Task<IReadOnlyList<Backup>?> ReadAsync(Standing standing, StandingServer server, CancellationToken cancellationToken)
    {
        var client = (standing.IsCommunity ? null : await keys.CreatorAsync(standing, cancellationToken)) ?? await keys.CommunityAsync(standing, cancellationToken);
        if (client is null)
            return null;
        try
        {
            var ended = new List<Backup>();
            await foreach (var backup in client.Backups.AllAsync(new ServerId(server.Identifier), cancellationToken))
                if (backup.CompletedAt is not null)
                    ended.Add(backup);
            return ended;
        }
        catch (PanelException)
        {
            return null;
        }
    }
}
