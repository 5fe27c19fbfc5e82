using PteroBot.Access;
using PteroBot.Languages;
using PteroBot.Live;
using PteroBot.Rendering;

namespace PteroBot.Features.Console.Streams;

/// <summary>A stream at work: listens to its server and gathers what there is to show.</summary>
internal sealed class LiveStream : IDisposable
{
    private const int MostWaitingCommands = 5;

    private static readonly TimeSpan LongSilence = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortGap = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _clock;
    private readonly StandingWatch _watch;
    private readonly FeedListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _oneCommand = new(1, 1);
    private readonly bool _wasAway;
    private DateTimeOffset? _notHeardSince;
    private bool _wasHeard;
    private bool _toldNotHeard;
    private int _commands;

    /// <param name="stream">As it is kept.</param>
    /// <param name="watches">Where its server is watched.</param>
    /// <param name="mask">What must not be shown.</param>
    /// <param name="wasAway">Whether lines were missed before.</param>
    /// <param name="clock">The time.</param>
    public LiveStream(ConsoleStream stream, StandingWatches watches, SecretMask mask, bool wasAway, TimeProvider clock)
    {
        (Stream, Line, Told, Queue) = (stream, new StreamLine(stream.Settings, mask), stream.Told, new StreamQueue(clock));
        (_clock, _wasAway, _notHeardSince) = (clock, wasAway, clock.GetUtcNow());
        _watch = watches.Open(stream.Standing, stream.Server.Standing);
        _listener = _watch.Listen(FeedInterest.Events | FeedInterest.Lines);
        Reading = ReadAsync(_stop.Token);
    }

    public ConsoleStream Stream { get; private set; }

    public StreamQueue Queue { get; }

    public StreamLine Line { get; private set; }

    public ServerSnapshot Now => _watch.Current;

    /// <summary>Ends with the stream.</summary>
    public Task Reading { get; }

    /// <summary>What the server was last seen doing.</summary>
    public ServerCondition Told { get; private set; }

    /// <summary>What its small lines are written in.</summary>
    public Language Language { get; set; } = Language.English;

    /// <summary>One message at a time.</summary>
    public bool IsBusy { get; set; }

    /// <summary>Not tried before; after a failure.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>Since when the bot may not write there; null while it may.</summary>
    public DateTimeOffset? RefusedSince { get; set; }

    /// <summary>The creator with the roles of the last look; null before the first.</summary>
    public Actor? Creator { get; set; }

    /// <summary>When the creator's right was last asked for.</summary>
    public DateTimeOffset CheckedAt { get; set; } = DateTimeOffset.MinValue;

    /// <summary>Asked for before its time.</summary>
    public bool IsCheckWanted { get; set; }

    /// <summary>Since when the creator may not read the console; null while they may.</summary>
    public DateTimeOffset? ForbiddenSince { get; set; }

    /// <summary>When messages were sent there lately.</summary>
    public StreamPace Pace { get; } = new();

    /// <summary>Other settings from now on; what waits stays as it is.</summary>
    public void Change(ConsoleStream stream, SecretMask mask)
    {
        if (stream.Settings != Stream.Settings)
            Line = new StreamLine(stream.Settings, mask);
        Stream = stream;
    }

    /// <summary>Tells once when nothing has been heard for long although the server runs.</summary>
    public void NoticeSilence()
    {
        var now = _clock.GetUtcNow();
        lock (_lock)
        {
            if (_toldNotHeard || _notHeardSince is not { } since || now - since < LongSilence || Now is not { Condition: ServerCondition.Running or ServerCondition.Starting })
                return;
            _toldNotHeard = true;
        }
        Queue.Add(StreamNote.Hearing, Language.Say(() => StreamTexts.NotHeard(now)));
    }

    /// <summary>Does what members write in their order; false when too many wait.</summary>
    public async Task<bool> TryInOrderAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _commands) > MostWaitingCommands)
        {
            Interlocked.Decrement(ref _commands);
            return false;
        }
        await _oneCommand.WaitAsync(cancellationToken);
        try
        {
            await work();
            return true;
        }
        finally
        {
            _oneCommand.Release();
            Interlocked.Decrement(ref _commands);
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _watch.Dispose();
        _stop.Dispose();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var happened in _listener.ReadAsync(cancellationToken))
                Hear(happened);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The stream is closed.
        }
    }

    private void Hear(FeedEvent happened)
    {
        switch (happened.What)
        {
            case ServerHappening.Said said when ForbiddenSince is null:
                if (Line.Show(said.Line) is { } line)
                    Queue.Add(line);
                break;
            case ServerHappening.LinesLost lost when ForbiddenSince is null:
                Queue.LeaveOut(lost.Count);
                break;
            case ServerHappening.Heard:
                HearAgain(happened.At);
                break;
            case ServerHappening.Unheard:
                lock (_lock) _notHeardSince = happened.At;
                break;
            case ServerHappening.NobodySees:
                // Perhaps the creator is not allowed to any more: asked at the next turn.
                IsCheckWanted = true;
                break;
            default:
                Tell(happened);
                break;
        }
    }

    private void Tell(FeedEvent happened)
    {
        if (Language.Say(() => StreamTexts.Of(happened.What, Told, _watch.Facts?.Node ?? Language.ItsNode, happened.At)) is var (note, text) && ForbiddenSince is null)
            Queue.Add(note, text);
        if (happened.What is ServerHappening.Changed { After.IsKnown: true } changed)
            Told = changed.After.Known;
    }

    /// <summary>Nothing is repeated after a connection was lost, so what was said meanwhile is missing; a stopped server says nothing.</summary>
    private void HearAgain(DateTimeOffset at)
    {
        TimeSpan gap;
        bool isFirst, toldNotHeard;
        lock (_lock)
        {
            gap = _notHeardSince is { } since ? at - since : TimeSpan.Zero;
            (isFirst, toldNotHeard) = (!_wasHeard, _toldNotHeard);
            (_wasHeard, _notHeardSince, _toldNotHeard) = (true, null, false);
        }
        if (ForbiddenSince is not null || Told == ServerCondition.Offline)
            return;
        if (isFirst && _wasAway)
            Queue.Add(StreamNote.Hearing, Language.Say(() => StreamTexts.Back(at)));
        else if (toldNotHeard || (!isFirst && gap >= ShortGap))
            Queue.Add(StreamNote.Hearing, Language.Say(() => StreamTexts.Heard(gap, at)));
    }
}

/// <summary>Messages per channel, as Discord takes them: five in five seconds. One is left to others who write there.</summary>
internal sealed class StreamPace
{
    private const int Most = 4;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    private readonly Queue<DateTimeOffset> _sent = new();

    public bool HasRoom(DateTimeOffset now)
    {
        while (_sent.TryPeek(out var first) && now - first >= Window)
            _sent.Dequeue();
        return _sent.Count < Most;
    }

    public void Take(DateTimeOffset now) => _sent.Enqueue(now);
}
