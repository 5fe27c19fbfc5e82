using Microsoft.Extensions.Logging;
using PteroBot.Channels;
using PteroBot.Interactions;

namespace PteroBot.Features.Alerts;

/// <summary>
/// Sends what an alert has to tell and changes what is sent. Before a message is sent it is written down that it will be; if the bot is killed before it knows the
/// message, it looks for it first. So nothing is doubled, and nothing missed.
/// </summary>
internal sealed class AlertDelivery(AlertBook book, AlertRights rights, IAlertPost post, ChannelPace pace, TimeProvider clock, ILogger<AlertDelivery> log)
{
    /// <summary>An alert that may not write ends after this time.</summary>
    public static readonly TimeSpan RefusedFor = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RetryRefused = TimeSpan.FromMinutes(1);

    /// <summary>Why the alert is over now; null while it goes on.</summary>
    public async Task<AlertEnd?> DeliverAsync(LiveAlert live, CancellationToken cancellationToken)
    {
        Repeat(live);
        await KeepAsync(live, cancellationToken);
        var target = AlertTarget.Of(live.Alert);
        foreach (var episode in live.State.Episodes.Where(episode => IsDue(live, episode)).ToList())
        {
            if (!pace.HasRoom(target.Place, episode.IsSent ? episode.MessageId : null, ChannelUse.Alert))
                return null;
            var outcome = await TellAsync(live, episode, target, cancellationToken);
            await KeepAsync(live, cancellationToken);
            if (Take(live, episode, outcome) is { } end)
                return end;
            if (outcome is MessageOutcome.NotNow or MessageOutcome.NotPermitted)
                return null;
        }
        return null;
    }

    /// <summary>Writes down what is known and told.</summary>
    public async Task KeepAsync(LiveAlert live, CancellationToken cancellationToken)
    {
        if (!live.IsChanged)
            return;
        var state = live.State;
        await book.KeepAsync(state, cancellationToken);
        live.Kept(state);
    }

    private bool IsDue(LiveAlert live, Episode episode)
    {
        var now = clock.GetUtcNow();
        if (now < live.NotBefore || episode.IsGone)
            return false;
        return episode.IsSent ? live.Draw(episode).Key != episode.Shown : now - episode.MadeAt >= Episodes.Gathering;
    }

    private async Task<MessageOutcome> TellAsync(LiveAlert live, Episode episode, AlertTarget target, CancellationToken cancellationToken)
    {
        if (live.Alert.IsDirect && !await rights.MayHearAsync(live.Alert, episode, cancellationToken))
            return Set(live, episode with { IsGone = true });
        return episode.IsSent ? await EditAsync(live, episode, target, cancellationToken) : await SendAsync(live, episode, target, cancellationToken);
    }

    private async Task<MessageOutcome> SendAsync(LiveAlert live, Episode episode, AlertTarget target, CancellationToken cancellationToken)
    {
        var alert = live.Alert;
        if (episode.TriedAt is not null && await post.FindAsync(target, episode.Id, cancellationToken) is var (looked, found) && (looked != MessageOutcome.Done || found != 0))
            return looked == MessageOutcome.Done ? Set(live, episode with { MessageId = found, SentAt = episode.TriedAt, Shown = null }) : looked;
        var now = clock.GetUtcNow();
        var tried = episode with { TriedAt = now, IsQuiet = alert.Rules.Quiet?.Covers(now) == true, RowsShown = episode.Rows.Count };
        Set(live, tried);
        await KeepAsync(live, cancellationToken);
        var face = live.Draw(tried);
        pace.Take(target.Place, null, ChannelUse.Alert);
        var (outcome, message) = await post.SendAsync(target, face, tried.IsQuiet, cancellationToken);
        if (outcome != MessageOutcome.Done)
            return outcome;
        AlertLog.Told(log, alert.Id, tried.Kind, tried.Rows.Count);
        return Set(live, tried with { MessageId = message, SentAt = now, Shown = face.Key });
    }

    private async Task<MessageOutcome> EditAsync(LiveAlert live, Episode episode, AlertTarget target, CancellationToken cancellationToken)
    {
        var face = live.Draw(episode);
        pace.Take(target.Place, episode.MessageId, ChannelUse.Alert);
        var outcome = await post.EditAsync(target, episode.MessageId, face, cancellationToken);
        return outcome switch
        {
            MessageOutcome.Done => Set(live, episode with { Shown = face.Key, RowsShown = episode.Rows.Count }),
            MessageOutcome.MessageGone => Leave(live, episode),
            _ => outcome,
        };
    }

    /// <summary>Nobody wants to read its message any more; but what it has not shown yet gets one of its own.</summary>
    private MessageOutcome Leave(LiveAlert live, Episode episode)
    {
        Set(live, episode with { IsGone = true });
        if (episode.Node is null && episode.Rows.Count > episode.RowsShown)
            live.Change(live.State.Beside(episode.Kind, [.. episode.Rows.Skip(episode.RowsShown)], clock.GetUtcNow()));
        return MessageOutcome.Done;
    }

    private AlertEnd? Take(LiveAlert live, Episode episode, MessageOutcome outcome)
    {
        var now = clock.GetUtcNow();
        switch (outcome)
        {
            case MessageOutcome.Done:
                live.RefusedSince = null;
                return null;
            case MessageOutcome.ChannelGone:
                return AlertEnd.ChannelGone;
            case MessageOutcome.NotPermitted when now - (live.RefusedSince ??= now) >= RefusedFor:
                return AlertEnd.NotPermitted;
            default:
                AlertLog.Later(log, live.Alert.Id);
                live.NotBefore = now + (outcome == MessageOutcome.NotNow ? RetryAfter : RetryRefused);
                return null;
        }
    }

    /// <summary>What was told quietly and is not over when the quiet hours are is told once more, in one message.</summary>
    private void Repeat(LiveAlert live)
    {
        var now = clock.GetUtcNow();
        if (live.Alert.Rules.Quiet?.Covers(now) == true || live.State.Episodes.Where(episode => IsUnheard(episode) && !episode.Rows.Any(row => live.Lost.Contains(row.Uuid))).ToList() is not { Count: > 0 } unheard)
            return;
        var state = unheard.Aggregate(live.State, (known, episode) => known.Put(episode with { IsRepeated = true }));
        var reminder = new Episode { Id = ShortId.New(Episode.IdLength), Kind = unheard[0].Kind, MadeAt = now, Notes = live.Language.Say(() => unheard.Select(AlertTexts.Note).ToList()) };
        live.Change(state with { Episodes = [.. state.Episodes, reminder] });
    }

    private static bool IsUnheard(Episode episode) => episode is { IsQuiet: true, IsRepeated: false, IsGone: false, IsSent: true, IsOpen: true };

    private static MessageOutcome Set(LiveAlert live, Episode episode)
    {
        live.Change(live.State.Put(episode));
        return MessageOutcome.Done;
    }
}
