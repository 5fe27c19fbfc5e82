using Microsoft.Extensions.Logging;
using PteroBot.Channels;
using PteroBot.Interactions;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Console.Streams;

/// <summary>
/// Keeps all streams of this process going: what their consoles said goes into their threads, in Discord's pace, as long as their creators may read it. Each
/// stream is for itself: a slow or failing one delays no other.
/// </summary>
internal sealed class StreamDelivery(
    StreamBook book, StreamRights rights, StreamEnds ends, IChannelMessages messages, ChannelPace pace, IStreamPlaces places, StandingWatches watches, SecretMask mask, GuildLanguages languages,
    TimeProvider clock, ILogger<StreamDelivery> log)
{
    /// <summary>Streams that were begun or stopped elsewhere are noticed this often.</summary>
    public static readonly TimeSpan SyncEvery = TimeSpan.FromMinutes(1);

    /// <summary>Whether the creator may still read the console is asked of Discord and the panel this often.</summary>
    public static readonly TimeSpan CheckEvery = TimeSpan.FromMinutes(1);

    /// <summary>Where the bot may not write, or the creator may not read, a stream ends after this time.</summary>
    public static readonly TimeSpan RefusedFor = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryRefused = TimeSpan.FromMinutes(1);

    private readonly LiveSet<LiveStream> _open = new(SyncEvery, clock);
    private readonly DateTimeOffset _begun = clock.GetUtcNow();

    /// <summary>How many consoles are shown.</summary>
    public int Count => _open.Count;

    public LiveStream? Find(string id) => _open.Find(id);

    /// <summary>The stream that stands in this thread or channel; null when none does, or it is paused.</summary>
    public LiveStream? In(ulong channelId) => _open.All.FirstOrDefault(live => live.Stream.ChannelId == channelId);

    /// <summary>Shows it from now on, as it is now; a paused one is not listened to.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="wasAway">Whether it went on without this process, so that lines were missed.</param>
    public void Open(ConsoleStream stream, bool wasAway = false)
    {
        if (stream.IsPaused)
            Close(stream.Id);
        else
            _open.Open(stream.Id, () => new LiveStream(stream, watches, mask, wasAway, clock)).Change(stream, mask);
    }

    public void Close(string id) => _open.Close(id);

    /// <summary>One tick. Completes when its messages are sent; nobody has to wait for it.</summary>
    public Task DeliverDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var work = new List<Task> { _open.SyncWhenDueAsync(() => book.AllAsync(cancellationToken), stream => stream.Id, SyncAsync) };
        foreach (var live in _open.All.Where(live => !live.IsBusy && now >= live.NotBefore))
        {
            live.NoticeSilence();
            if (live.Queue.IsDue || live.IsCheckWanted || now - live.CheckedAt >= CheckEvery)
                work.Add(DeliverAsync(live, cancellationToken));
        }
        return Task.WhenAll(work);
    }

    /// <summary>Shows it where it is one of this process's guilds.</summary>
    private async Task SyncAsync(ConsoleStream stream)
    {
        try
        {
            if (await messages.KnowsAsync(stream.Standing.GuildId))
                Open(stream, wasAway: stream.CreatedAt < _begun);
            else
                Close(stream.Id);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            StreamLog.NotOpened(log, failure, stream.Id);
        }
    }

    private async Task DeliverAsync(LiveStream live, CancellationToken cancellationToken)
    {
        live.IsBusy = true;
        try
        {
            if (await IsAllowedAsync(live, cancellationToken))
                await SendAsync(live, cancellationToken);
            await KeepToldAsync(live, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            StreamLog.NotShown(log, failure, live.Stream.Id);
            live.NotBefore = clock.GetUtcNow() + RetryRefused;
        }
        finally
        {
            live.IsBusy = false;
        }
    }

    /// <summary>
    /// At every message it is asked whether the creator's link or grant is still there; once a minute Discord is asked for their roles, and the panel for their rights.
    /// </summary>
    private async Task<bool> IsAllowedAsync(LiveStream live, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isDue = live.IsCheckWanted || now - live.CheckedAt >= CheckEvery;
        if (isDue)
        {
            (live.CheckedAt, live.IsCheckWanted) = (now, false);
            live.Language = await languages.OfAsync(live.Stream.Standing.GuildId, cancellationToken);
            var look = await places.MemberAsync(live.Stream.Standing.GuildId, live.Stream.Standing.CreatorId, cancellationToken);
            if (look is { IsKnown: true, Member: null })
                return await ForbidAsync(live, cancellationToken);
            live.Creator = look.Member ?? live.Creator;
        }
        // Before the first look nothing is shown: nobody knows whether it may be.
        if (live.Creator is not { } creator || (live.ForbiddenSince is not null && !isDue))
            return false;
        return await rights.MayStillAsync(live.Stream, creator, isDue, cancellationToken) switch
        {
            false => await ForbidAsync(live, cancellationToken),
            true => Allow(live),
            null => live.ForbiddenSince is null,
        };
    }

    private static bool Allow(LiveStream live)
    {
        if (live.ForbiddenSince is not null)
            live.Queue.Add(StreamNote.Hearing, live.Language.Say(() => StreamTexts.AllowedAgain));
        live.ForbiddenSince = null;
        return true;
    }

    private async Task<bool> ForbidAsync(LiveStream live, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (live.ForbiddenSince is null)
        {
            live.ForbiddenSince = now;
            live.Queue.Clear();
            await messages.SendAsync(live.Stream.ChannelId, $"-# {live.Language.Say(() => StreamTexts.NotAllowed)}", cancellationToken);
        }
        else if (now - live.ForbiddenSince >= RefusedFor)
        {
            await EndAsync(live, StreamEnds.NoAccess, cancellationToken);
        }
        return false;
    }

    private async Task SendAsync(LiveStream live, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        while (live.Queue.IsDue && pace.HasRoom(live.Stream.ChannelId, null, ChannelUse.News) && live.Queue.Take() is { } batch)
            if (!await SendAsync(live, batch, now, cancellationToken))
                return;
    }

    private async Task<bool> SendAsync(LiveStream live, StreamBatch batch, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var texts = live.Language.Say(() => StreamTexts.Messages(batch, live.Stream.Settings.IsPlain));
        for (var sent = 0; sent < texts.Count; sent++)
        {
            pace.Take(live.Stream.ChannelId, null, ChannelUse.News);
            var (outcome, _) = await messages.SendAsync(live.Stream.ChannelId, Reply.Of(texts[sent].Text), cancellationToken);
            if (outcome != MessageOutcome.Done)
            {
                foreach (var text in texts.Skip(sent).Reverse())
                    live.Queue.GiveBack(text.Shows);
                await FailAsync(live, outcome, now, cancellationToken);
                return false;
            }
            live.Shown(texts[sent].Shows);
        }
        live.RefusedSince = null;
        return true;
    }

    private async Task FailAsync(LiveStream live, MessageOutcome outcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case MessageOutcome.NotNow:
                StreamLog.Later(log, live.Stream.Id);
                live.NotBefore = now + RetryAfter;
                break;
            case MessageOutcome.NotPermitted when now - (live.RefusedSince ??= now) < RefusedFor:
                live.NotBefore = now + RetryRefused;
                break;
            default:
                await EndAsync(live, StreamEnds.ReasonOf(outcome), cancellationToken);
                break;
        }
    }

    private async Task EndAsync(LiveStream live, string reason, CancellationToken cancellationToken)
    {
        Close(live.Stream.Id);
        await ends.EndAsync(live.Stream, reason, cancellationToken);
    }

    /// <summary>What was told and shown last is kept, so that a change and the lines while the bot is away are told when it is back.</summary>
    private async Task KeepToldAsync(LiveStream live, CancellationToken cancellationToken)
    {
        var (told, heard) = (live.Told, live.Heard);
        if ((told != live.Stream.Told || !heard.SequenceEqual(live.Stream.Heard))
            && await book.ChangeAsync(live.Stream.Id, kept => kept.IsPaused ? kept : kept with { Told = told, Heard = heard }, cancellationToken) is { } changed)
            live.Change(changed, mask);
    }
}
