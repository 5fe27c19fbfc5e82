namespace PteroBot.Features.Console.Streams;

/// <summary>What a small line of its own tells.</summary>
internal enum StreamNote
{
    State,
    Stopped,
    Crashed,
    Hearing,
}

/// <summary>A line that waits to be shown: of the console, or about the server.</summary>
/// <param name="Text">The line.</param>
/// <param name="Note">Set for what is told about the server.</param>
/// <param name="Number">The line's place in what was heard (<see cref="LineMemory"/>); -1 for what is none of its log.</param>
internal readonly record struct StreamPart(string Text, StreamNote? Note, long Number = -1);

/// <summary>Lines that are to be shown together, and how many before them are not shown at all.</summary>
internal sealed record StreamBatch(IReadOnlyList<StreamPart> Parts, int LeftOut)
{
    /// <summary>The last line of the console's log in it; -1 when there is none.</summary>
    public long Newest => Parts.Select(part => part.Number).DefaultIfEmpty(-1).Max();
}

/// <summary>A message, and the part of a batch that it shows.</summary>
internal sealed record StreamMessage(string Text, StreamBatch Shows);

/// <summary>
/// Gathers lines until there is something to send: two seconds after the first one, or when a message is full. What is more than ten messages is left out, the
/// oldest first, and counted. Safe from any thread.
/// </summary>
internal sealed class StreamQueue(TimeProvider clock)
{
    /// <summary>Characters of a message.</summary>
    public const int BatchLength = 1_800;

    /// <summary>So many characters wait at most.</summary>
    public const int MostWaiting = 10 * BatchLength;

    public static readonly TimeSpan BatchEvery = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly LinkedList<StreamPart> _parts = new();
    private DateTimeOffset? _since;
    private int _length;
    private int _leftOut;

    public bool IsDue
    {
        get
        {
            lock (_lock)
                return _since is { } since && (_length >= BatchLength || clock.GetUtcNow() - since >= BatchEvery);
        }
    }

    /// <summary>How many lines wait.</summary>
    public int Count
    {
        get { lock (_lock) return _parts.Count; }
    }

    public void Add(string line, long number = -1)
    {
        lock (_lock) Append(new StreamPart(line, null, number));
    }

    /// <summary>A crash is told as a stop first; as long as nobody has seen that, the crash takes its place.</summary>
    public void Add(StreamNote note, string text)
    {
        lock (_lock)
        {
            if (note == StreamNote.Crashed)
                RemoveStop();
            Append(new StreamPart(text, note));
        }
    }

    /// <summary>Lines that are lost already.</summary>
    public void LeaveOut(int count)
    {
        lock (_lock) (_leftOut, _since) = (_leftOut + count, _since ?? clock.GetUtcNow());
    }

    /// <summary>The next message; null when there is nothing to say.</summary>
    public StreamBatch? Take()
    {
        lock (_lock)
        {
            var parts = new List<StreamPart>();
            for (var left = BatchLength; _parts.First is { } first && (parts.Count == 0 || Length(first.Value) <= left); left -= Length(first.Value))
            {
                parts.Add(first.Value);
                Remove(first);
            }
            var batch = parts.Count == 0 && _leftOut == 0 ? null : new StreamBatch(parts, _leftOut);
            (_leftOut, _since) = (0, _parts.Count == 0 ? null : _since);
            return batch;
        }
    }

    /// <summary>It could not be sent: it goes first at the next turn.</summary>
    public void GiveBack(StreamBatch batch)
    {
        lock (_lock)
        {
            foreach (var part in batch.Parts.Reverse())
            {
                _parts.AddFirst(part);
                _length += Length(part);
            }
            (_leftOut, _since) = (_leftOut + batch.LeftOut, _since ?? clock.GetUtcNow());
            Shorten();
        }
    }

    /// <summary>Nothing of it may be shown any more.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _parts.Clear();
            (_length, _leftOut, _since) = (0, 0, null);
        }
    }

    private void Append(StreamPart part)
    {
        _parts.AddLast(part);
        _length += Length(part);
        _since ??= clock.GetUtcNow();
        Shorten();
    }

    private void Shorten()
    {
        for (var node = _parts.First; node is not null && _length > MostWaiting;)
        {
            var next = node.Next;
            // What happened to the server is told in any case.
            if (node.Value.Note is null)
            {
                Remove(node);
                _leftOut++;
            }
            node = next;
        }
    }

    private void RemoveStop()
    {
        for (var node = _parts.Last; node is not null; node = node.Previous)
            if (node.Value.Note == StreamNote.Stopped)
            {
                Remove(node);
                return;
            }
    }

    private void Remove(LinkedListNode<StreamPart> node)
    {
        _parts.Remove(node);
        _length -= Length(node.Value);
    }

    private static int Length(StreamPart part) => part.Text.Length + 1;
}
