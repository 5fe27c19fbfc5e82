using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PteroBot.Hosting;

namespace PteroBot.Audit;

/// <summary>Wakes the mirror for the guilds where something was completed: at most one message per guild and tick, and pauses where it cannot be sent.</summary>
internal sealed class AuditMirrorWorker : BackgroundService
{
    private const int AtOnce = 8;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<ulong, Turn> _turns = new();
    private readonly AuditMirror _mirror;
    private readonly TimeProvider _clock;
    private readonly ILogger<AuditMirrorWorker> _logger;

    private readonly IGatewayState _gateway;

    public AuditMirrorWorker(AuditLog audit, AuditMirror mirror, IGatewayState gateway, TimeProvider clock, ILogger<AuditMirrorWorker> logger)
    {
        (_mirror, _gateway, _clock, _logger) = (mirror, gateway, clock, logger);
        audit.Completed += Note;
        mirror.Begun += guild => _turns[guild] = Turn.Now;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var guild in await _mirror.GuildsAsync(stoppingToken))
            Note(guild);
        using var timer = new PeriodicTimer(Tick, _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            if (_gateway.IsConnected)
                await DeliverDueAsync(stoppingToken);
    }

    /// <summary>One tick.</summary>
    internal Task DeliverDueAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var due = _turns.Where(turn => turn.Value.NotBefore <= now).Select(turn => turn.Key).ToList();
        return Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (guild, token) => await DeliverAsync(guild, token));
    }

    // A guild that waits out a pause goes on waiting.
    private void Note(ulong guildId) => _turns.TryAdd(guildId, Turn.Now);

    private async Task DeliverAsync(ulong guildId, CancellationToken cancellationToken)
    {
        if (!_turns.TryRemove(guildId, out var turn))
            return;
        try
        {
            var outcome = await _mirror.DeliverAsync(guildId, cancellationToken);
            if (outcome.Trouble is { } trouble)
                AuditEvents.NotMirrored(_logger, guildId, trouble, Wait(guildId, turn));
            else if (outcome.HasMore)
                Note(guildId);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            AuditEvents.MirrorFailed(_logger, failure, guildId);
            Wait(guildId, turn);
        }
    }

    private TimeSpan Wait(ulong guildId, Turn turn)
    {
        var pause = turn.Pause == TimeSpan.Zero ? FirstPause : turn.Pause * 2 < LongestPause ? turn.Pause * 2 : LongestPause;
        _turns[guildId] = new Turn(_clock.GetUtcNow() + pause, pause);
        return pause;
    }

    private sealed record Turn(DateTimeOffset NotBefore, TimeSpan Pause)
    {
        public static Turn Now { get; } = new(DateTimeOffset.MinValue, TimeSpan.Zero);
    }
}
