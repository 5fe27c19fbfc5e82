using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PteroBot.Interactions;
using PteroBot.Live;

namespace PteroBot.Features.Status;

/// <summary>
/// Keeps cards up to date for a while after they were shown or pressed. One watcher per card: a press takes over with its own,
/// fresh interaction token.
/// </summary>
internal sealed class LiveCards(TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<LiveCards> log)
{
    /// <summary>How long a card keeps itself up to date.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    /// <summary>What everybody waits for is shown after this pause, figures after the longer one.</summary>
    public static readonly TimeSpan StatePause = TimeSpan.FromSeconds(1);

    /// <inheritdoc cref="StatePause"/>
    public static readonly TimeSpan FiguresPause = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, LiveCard> _following = new();

    /// <summary>How many cards are kept up to date.</summary>
    public int Count => _following.Count;

    /// <summary>Follows the server from now on, in place of whoever followed it on the same card before. Disposes the card at the end.</summary>
    public void Follow(LiveCard card)
    {
        LiveCard? older = null;
        _following.AddOrUpdate(card.Id.Card, card, (_, found) =>
        {
            older = found;
            return card;
        });
        if (!ReferenceEquals(older, card))
            older?.Replace();
        _ = RunAsync(card);
    }

    private async Task RunAsync(LiveCard card)
    {
        using var over = new CancellationTokenSource(Lifetime, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(over.Token, card.Replaced, lifetime.ApplicationStopping);
        try
        {
            await FollowAsync(card, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Its time is over, somebody pressed, or the bot stops.
        }
        catch (Exception failure)
        {
            StatusLog.CardFailed(log, failure, card.Id.Server);
        }
        _following.TryRemove(new(card.Id.Card, card));
        card.Dispose();
    }

    private async Task FollowAsync(LiveCard card, CancellationToken end)
    {
        while (await TryShowAsync(card, end) is var outcome && outcome != Outcome.Gone)
        {
            // What could not be shown is tried again, also when nothing changes meanwhile.
            var seen = outcome == Outcome.Shown ? card.Shown : ServerSnapshot.Nothing(clock.GetUtcNow());
            await UntilWorthItAsync(card.Watch, seen, clock.GetUtcNow(), end);
        }
    }

    private async Task<Outcome> TryShowAsync(LiveCard card, CancellationToken end)
    {
        try
        {
            return await card.ShowAsync(end) ? Outcome.Shown : Outcome.Gone;
        }
        catch (Exception failure) when (failure is TimeoutException || DiscordFailure.IsPassing(failure))
        {
            StatusLog.EditFailed(log, card.Id.Server, failure.GetType().Name);
            return Outcome.NotShown;
        }
    }

    private enum Outcome
    {
        Shown,
        NotShown,
        Gone,
    }

    /// <summary>Waits until there is something worth showing: a changed state soon, changed figures after a longer pause.</summary>
    private async Task UntilWorthItAsync(FeedWatch watch, ServerSnapshot shown, DateTimeOffset shownAt, CancellationToken end)
    {
        var seen = await watch.NextAsync(shown, end);
        while (shownAt + PauseBetween(shown, seen) - clock.GetUtcNow() is var left && left > TimeSpan.Zero)
            seen = await WaitAsync(watch, seen, left, end);
    }

    private static TimeSpan PauseBetween(ServerSnapshot shown, ServerSnapshot seen) =>
        shown.Condition != seen.Condition || shown.Turn != seen.Turn || shown.Ask != seen.Ask || (shown.Usage is null && seen.Usage is not null)
            ? StatePause
            : FiguresPause;

    /// <summary>A newer snapshot, or the same one when the time is over.</summary>
    private async Task<ServerSnapshot> WaitAsync(FeedWatch watch, ServerSnapshot seen, TimeSpan time, CancellationToken end)
    {
        using var over = new CancellationTokenSource(time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, end);
        try
        {
            return await watch.NextAsync(seen, either.Token);
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            return seen;
        }
    }
}
