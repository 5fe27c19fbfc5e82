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
    private readonly LineMemory _lines;
    private StreamRecall? _recall;
    private StreamBreak? _break;
    private DateTimeOffset? _notHeardSince;
    private bool _wasHeard;
    private bool _toldNotHeard;
    private int _commands;
    private long _shown = -1;

    /// <param name="stream">As it is kept.</param>
    /// <param name="watches">Where its server is watched.</param>
    /// <param name="mask">What must not be shown.</param>
    /// <param name="wasAway">Whether lines were missed before.</param>
    /// <param name="clock">The time.</param>
    public LiveStream(ConsoleStream stream, StandingWatches watches, SecretMask mask, bool wasAway, TimeProvider clock)
    {
        (Stream, Line, Told, Queue) = (stream, new StreamLine(stream.Settings, mask), stream.Told, new StreamQueue(clock));
        (_clock, _wasAway, _notHeardSince) = (clock, wasAway, clock.GetUtcNow());
        _lines = new LineMemory(wasAway ? stream.Heard : []);
        _shown = _lines.Newest;
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

    /// <summary>Other settings from now on; what waits stays as it is.</summary>
    public void Change(ConsoleStream stream, SecretMask mask)
    {
        if (stream.Settings != Stream.Settings)
            Line = new StreamLine(stream.Settings, mask);
        Stream = stream;
    }

    /// <summary>Prints of the lines that are done with; those that still wait to be shown are not among them.</summary>
    public IReadOnlyList<long> Heard
    {
        get { lock (_lock) return _lines.Until(_recall is null && Queue.Count == 0 ? _lines.Newest : _shown); }
    }

    /// <summary>This is shown.</summary>
    public void Shown(StreamBatch batch)
    {
        lock (_lock) _shown = Math.Max(_shown, batch.Newest);
    }

    /// <summary>Goes on with what the log of a node has brought, and tells once when nothing has been heard for long although the server runs.</summary>
    public void NoticeSilence()
    {
        var now = _clock.GetUtcNow();
        lock (_lock)
        {
            if (IsRecalled(now))
                EndRecall();
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
            case ServerHappening.Said said:
                Hear(said, happened.At);
                break;
            case ServerHappening.LinesLost lost when ForbiddenSince is null:
                Queue.LeaveOut(lost.Count);
                break;
            case ServerHappening.Heard heard:
                HearAgain(heard, happened.At);
                break;
            case ServerHappening.LogBegins:
                // Who has asked listens for it already.
                lock (_lock) _recall ??= new StreamRecall(happened.At);
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

    private void Hear(ServerHappening.Said said, DateTimeOffset at)
    {
        lock (_lock)
        {
            if (IsRecalled(at))
                EndRecall();
            if (_recall is { } recall && !said.IsOfNode)
                recall.Add(said.Line, at);
            else
                Show(said.Line, said.IsOfNode);
        }
    }

    /// <summary>What a node says itself is not in its log. What nobody may read now is not shown later either.</summary>
    private void Show(string line, bool isOfNode = false)
    {
        var number = isOfNode ? -1 : _lines.Note(line);
        if (ForbiddenSince is null && Line.Show(line) is { } shown)
            Queue.Add(shown, number);
    }

    /// <summary>Nothing is repeated after a connection was lost, so the node is asked for its log; a stopped server says nothing.</summary>
    private void HearAgain(ServerHappening.Heard heard, DateTimeOffset at)
    {
        StreamBreak? told;
        bool asks;
        lock (_lock)
        {
            if (IsFound)
                EndRecall();
            told = BreakUntil(at);
            asks = told is not null && !_lines.IsEmpty && ForbiddenSince is null && heard.AskLog is not null;
            (_wasHeard, _notHeardSince, _toldNotHeard) = (true, null, false);
            // Lines that are said before the log comes are in it, too.
            (_break, _recall) = asks ? (told, new StreamRecall(at)) : (null, null);
        }
        if (asks)
            heard.AskLog!();
        else
            Note(told?.Missing);
    }

    /// <summary>How the break that ends now is told; null for the beginning, before which nothing is missing.</summary>
    private StreamBreak? BreakUntil(DateTimeOffset at)
    {
        if (!_wasHeard && !_wasAway)
            return null;
        var gap = _notHeardSince is { } since ? at - since : TimeSpan.Zero;
        var isStopped = Told == ServerCondition.Offline;
        return Language.Say(() => new StreamBreak(
            _toldNotHeard ? StreamTexts.HeardAgain(at) : null,
            isStopped ? null : _wasHeard ? StreamTexts.PartlyHeard(gap, at) : StreamTexts.PartlyBack(at),
            isStopped || (_wasHeard && !_toldNotHeard && gap < ShortGap) ? null : _wasHeard ? StreamTexts.Heard(gap, at) : StreamTexts.Back(at)));
    }

    /// <summary>Whether what has come of the log holds what was heard last.</summary>
    private bool IsFound => _recall is { } recall && _lines.Missed(recall.Lines) is not null;

    /// <summary>Whether the log has come; what nobody asked for is nothing to wait for.</summary>
    private bool IsRecalled(DateTimeOffset now) => _recall is { } recall && recall.IsOver(now, () => _break is null || IsFound);

    /// <summary>Shows what was missed; who did not ask for the log has heard nothing in it that is new.</summary>
    private void EndRecall()
    {
        var (log, told) = (_recall!.Lines, _break);
        (_recall, _break) = (null, null);
        if (told is null)
            return;
        var missed = _lines.Missed(log);
        Note(missed is not null ? told.Seamless : log.Count > 0 ? told.Partly : told.Missing);
        foreach (var line in missed ?? log)
            Show(line);
    }

    private void Note(string? text)
    {
        if (text is not null && ForbiddenSince is null)
            Queue.Add(StreamNote.Hearing, text);
    }
}
