using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PteroBot.Channels;
using PteroBot.Features.Players;
using PteroBot.Features.Power;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Panel;

namespace PteroBot.Features.AutoStop;

/// <summary>
/// Counts how long servers are empty, announces the stop, and carries it out with the right that its creator has at that moment. The countdown lies in the
/// store: a bot that was away goes on where it was, unless it was away so long that somebody may have played.
/// </summary>
internal sealed class AutoStopRunner(
    AutoStopBook book, AutoStopRights rights, AutoStopEnds ends, AutoStopVoice voice, PowerDesk power, PlayerRounds players, IChannelMessages messages,
    ServerFeeds feeds, StandingWatches watches, GuildLanguages languages, TimeProvider clock, ILogger<AutoStopRunner> log)
{
    /// <summary>Where the bot may not write, or nobody can tell whether the creator may stop, it ends after this time.</summary>
    public static readonly TimeSpan RefusedFor = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    // How old a kept sight of an empty server may be; a fraction of the judge's grace.
    private static readonly TimeSpan KeepEvery = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Live> _open = new();

    /// <summary>One tick. Completes when all is done; nobody has to wait for it.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        var kept = await book.AllAsync(cancellationToken);
        foreach (var id in _open.Keys.Except(kept.Select(stop => stop.Id)).ToList())
            Close(id);
        await Task.WhenAll(kept.Select(stop => TurnAsync(stop, cancellationToken)));
    }

    private void Close(string id)
    {
        if (_open.TryRemove(id, out var live))
            live.Watch.Dispose();
    }

    private async Task TurnAsync(AutoStop stop, CancellationToken cancellationToken)
    {
        if (!await messages.KnowsAsync(stop.Standing.GuildId))
        {
            Close(stop.Id);
            return;
        }
        var live = OpenFor(stop);
        if (live.IsBusy || clock.GetUtcNow() < live.NotBefore)
            return;
        live.IsBusy = true;
        try
        {
            await TurnAsync(stop, live, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            AutoStopLog.Failed(log, failure, stop.Identifier);
            live.NotBefore = clock.GetUtcNow() + RetryAfter;
        }
        finally
        {
            live.IsBusy = false;
        }
    }

    /// <summary>Set anew by somebody else, it is watched with that person's key.</summary>
    private Live OpenFor(AutoStop stop)
    {
        if (_open.TryGetValue(stop.Id, out var live) && live.Standing != stop.Standing)
            Close(stop.Id);
        return _open.GetOrAdd(stop.Id, _ => new Live(stop.Standing, watches.Open(stop.Standing, stop.Server)));
    }

    private async Task TurnAsync(AutoStop stop, Live live, CancellationToken cancellationToken)
    {
        var (now, seen) = (clock.GetUtcNow(), live.Watch.Current);
        // What is kept may be half a minute older than what was seen.
        var turn = AutoStopJudge.Of(stop with { SeenEmptyAt = live.SeenEmptyAt > stop.SeenEmptyAt ? live.SeenEmptyAt : stop.SeenEmptyAt }, seen, now);
        live.SeenEmptyAt = AutoStopJudge.IsEmpty(seen) ? now : live.SeenEmptyAt;
        var after = turn switch
        {
            AutoStopTurn.Begin => await BeginAsync(stop, now, cancellationToken),
            AutoStopTurn.Reset => await ResetAsync(stop, seen, cancellationToken),
            AutoStopTurn.Warn => await WarnAsync(stop, live, now, cancellationToken),
            AutoStopTurn.Stop => await StopAsync(stop, live, cancellationToken),
            _ when AutoStopJudge.IsEmpty(seen) && now - stop.SeenEmptyAt > KeepEvery =>
                await book.ChangeAsync(stop.Id, kept => kept.EmptySince is null ? null : kept with { SeenEmptyAt = now }, cancellationToken) ?? stop,
            _ => stop,
        };
        feeds.Plan(live.Watch.Key, AutoStopJudge.IsEmpty(seen) ? after.StopsAt : null);
    }

    private async Task<AutoStop> BeginAsync(AutoStop stop, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await CallOffAsync(stop, language => language.TimeBeginsAnew, cancellationToken);
        return await book.ChangeAsync(stop.Id, kept => kept.Reset() with { EmptySince = now, SeenEmptyAt = now }, cancellationToken) ?? stop;
    }

    private async Task<AutoStop> ResetAsync(AutoStop stop, ServerSnapshot seen, CancellationToken cancellationToken)
    {
        await CallOffAsync(stop, language => seen switch
        {
            { Players.Online: > 0 } => language.SomebodyCame,
            { IsKnown: true, Condition: not ServerCondition.Running } => language.RunsNoMore,
            _ => language.NobodyTellsPlayers,
        }, cancellationToken);
        return await book.ChangeAsync(stop.Id, kept => kept.Reset(), cancellationToken) ?? stop;
    }

    /// <summary>The message is sent before it is written down: after a crash in between it comes twice, and never not at all.</summary>
    private async Task<AutoStop> WarnAsync(AutoStop stop, Live live, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await CreatorAsync(stop, live, cancellationToken) is not { Server: { } server })
            return stop;
        var language = await languages.OfAsync(stop.Standing.GuildId, cancellationToken);
        var (outcome, message) = await messages.SendAsync(stop.ChannelId, language.Say(() => AutoStopEmbeds.Warning(stop, now)), cancellationToken);
        if (outcome != MessageOutcome.Done)
        {
            await NotToldAsync(stop, live, outcome, cancellationToken);
            return stop;
        }
        live.UndecidedSince = null;
        var warned = await book.ChangeAsync(stop.Id, kept => kept with { WarnedAt = now, WarningId = message }, cancellationToken) ?? stop;
        await voice.SayAsync(stop, server.Actor, cancellationToken);
        return warned;
    }

    private async Task<AutoStop> StopAsync(AutoStop stop, Live live, CancellationToken cancellationToken)
    {
        // What is known may be half a minute old: nobody who has just joined is thrown out.
        if (await players.AskNowAsync(live.Watch.Key, cancellationToken) is not { Online: 0 })
            return stop;
        if (await CreatorAsync(stop, live, cancellationToken) is not { Server: { } server })
            return stop;
        // From here on a Cancel comes too late; one that came first wins.
        if (await book.ChangeAsync(stop.Id, kept => kept.WarnedAt == stop.WarnedAt && kept.PostponedUntil == stop.PostponedUntil ? kept.Reset() with { PostponedUntil = null } : null, cancellationToken) is not { } claimed)
            return stop;
        AutoStopLog.Stopping(log, stop.Identifier, stop.Minutes);
        var reason = $"By itself: empty for {AutoStopEmbeds.Span(stop.Minutes)}, as {stop.CreatorName} has set";
        var spoken = await languages.OfAsync(stop.Standing.GuildId, cancellationToken);
        var end = await power.RunAsync(server, PowerSignal.Stop, spoken, cancellationToken, reason);
        await CallOffAsync(stop, _ => end, cancellationToken);
        return claimed;
    }

    /// <summary>A right that is lost for certain ends it; what is uncertain is asked for again.</summary>
    private async Task<CreatorLook> CreatorAsync(AutoStop stop, Live live, CancellationToken cancellationToken)
    {
        var look = await rights.LookAsync(stop, cancellationToken);
        if (look.IsLost)
            await ends.EndAsync(stop, live.Watch.Key, language => language.CreatorMayNotStop, cancellationToken);
        else if (look.HasToWait)
            await WaitAsync(live);
        else if (look.Server is null)
            await WaitOrEndAsync(stop, live, language => language.CreatorUnknown, cancellationToken);
        return look;
    }

    private Task NotToldAsync(AutoStop stop, Live live, MessageOutcome outcome, CancellationToken cancellationToken) => outcome switch
    {
        MessageOutcome.ChannelGone => ends.EndAsync(stop, live.Watch.Key, language => language.ChannelDeleted, cancellationToken),
        MessageOutcome.NotPermitted => WaitOrEndAsync(stop, live, language => language.MayNotWrite, cancellationToken),
        _ => WaitAsync(live),
    };

    private Task WaitOrEndAsync(AutoStop stop, Live live, Func<Language, string> reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return now - (live.UndecidedSince ??= now) > RefusedFor ? ends.EndAsync(stop, live.Watch.Key, reason, cancellationToken) : WaitAsync(live);
    }

    private Task WaitAsync(Live live)
    {
        live.NotBefore = clock.GetUtcNow() + RetryAfter;
        return Task.CompletedTask;
    }

    private async Task CallOffAsync(AutoStop stop, Func<Language, string> what, CancellationToken cancellationToken)
    {
        if (stop.WarningId is not { } warning)
            return;
        var language = await languages.OfAsync(stop.Standing.GuildId, cancellationToken);
        await messages.EditAsync(stop.ChannelId, warning, language.Say(() => AutoStopEmbeds.Over(stop, what(language))), cancellationToken);
    }

    /// <summary>What of one auto-stop lives in this process.</summary>
    private sealed class Live(Standing standing, StandingWatch watch)
    {
        public Standing Standing => standing;

        public StandingWatch Watch => watch;

        public bool IsBusy { get; set; }

        public DateTimeOffset NotBefore { get; set; }

        public DateTimeOffset? SeenEmptyAt { get; set; }

        /// <summary>Since when something stands in the way that may pass.</summary>
        public DateTimeOffset? UndecidedSince { get; set; }
    }
}
