using PteroBot.Languages;
using PteroBot.Live;

namespace PteroBot.Features.Boards;

/// <summary>A board that is kept up to date: watches its servers and knows what its message shows.</summary>
internal sealed class LiveBoard(Board board, StandingWatches watches, TimeProvider clock) : IDisposable
{
    /// <summary>After a start the old picture stays until every server has answered, or this long; longer by <see cref="PerServer"/>, because they are asked one after the other.</summary>
    public static readonly TimeSpan FirstAnswers = TimeSpan.FromSeconds(30);

    /// <inheritdoc cref="FirstAnswers"/>
    public static readonly TimeSpan PerServer = TimeSpan.FromSeconds(0.25);

    // A new board shows nothing yet, so it shows soon what is known.
    private static readonly TimeSpan FirstAnswersOfNew = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly DateTimeOffset _openedAt = clock.GetUtcNow();
    private IReadOnlyList<Seat> _seats = [];
    private bool _isFilled;
    private string? _shownKey;
    private IReadOnlyList<object?> _shownStates = [];

    public Board Board { get; set; } = board;

    /// <summary>What is read in its channel.</summary>
    public Language Language { get; set; } = Language.English;

    /// <summary>One change of the message at a time.</summary>
    public bool IsBusy { get; set; }

    /// <summary>Not tried before; after a failure.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>Since when the bot may not write there; null while it may.</summary>
    public DateTimeOffset? RefusedSince { get; set; }

    /// <summary>When the message was last changed, or looked at and found to be right.</summary>
    public DateTimeOffset ShownAt { get; private set; }

    /// <summary>What a reading of the machines brought; for boards of machines.</summary>
    public NodesPicture? Nodes
    {
        get;
        set => (field, _isFilled) = (value, value is not null);
    }

    /// <summary>Whether something has changed that everybody waits for.</summary>
    public bool IsUrgent => !States().SequenceEqual(_shownStates);

    /// <summary>These servers from now on; those that were there before go on as they are.</summary>
    public void Show(IReadOnlyList<BoardServer> servers)
    {
        List<Seat> left;
        lock (_lock)
        {
            var old = _seats.ToDictionary(seat => seat.Server.Uuid);
            _seats = [.. servers.Select(server => old.Remove(server.Uuid, out var seat) ? seat with { Server = server } : new Seat(server, watches.Open(Board.Standing, server.Standing)))];
            _isFilled = true;
            left = [.. old.Values];
        }
        foreach (var seat in left)
            seat.Watch.Dispose();
    }

    public IReadOnlyList<BoardRow> Rows() => [.. _seats.Select(seat => BoardRow.Of(seat.Watch, seat.Server.Name))];

    /// <summary>Shows everything anew at the next turn.</summary>
    public void Forget() => (_shownKey, NotBefore) = (null, DateTimeOffset.MinValue);

    /// <summary>Whether it is time to look at it.</summary>
    public bool IsDue => clock.GetUtcNow() is var now && !IsBusy && now >= NotBefore && IsWanted(now);

    /// <summary>The picture as it is now; null when the message shows it already.</summary>
    public BoardDrawing? DrawChanged()
    {
        // Before it is drawn: what changes meanwhile is not in it, and is shown next.
        var states = States();
        var face = Draw();
        if (face.Key != _shownKey)
            return new BoardDrawing(face, states);
        // Figures are due again after the next interval.
        (_shownStates, ShownAt) = (states, clock.GetUtcNow());
        return null;
    }

    public BoardFace Draw(int page = 1, bool isPrivate = false) => Language.Say(() =>
        Board.Kind == BoardKind.Nodes ? NodesFace.Of(Board, Nodes, page, isPrivate) : BoardFace.Of(Board, Rows(), page, isPrivate));

    /// <summary>The message shows this now.</summary>
    public void Shown(BoardDrawing drawing)
    {
        (_shownKey, _shownStates, ShownAt) = (drawing.Face.Key, drawing.States, clock.GetUtcNow());
        RefusedSince = null;
    }

    private IReadOnlyList<object?> States() => [.. _seats.Select(seat => (object?)(seat.Server.Uuid, BoardRow.StateOf(seat.Watch.Current)))];

    public void Dispose() => Show([]);

    private bool IsNew => _openedAt - Board.CreatedAt < FirstAnswers;

    private bool IsWanted(DateTimeOffset now)
    {
        if (!_isFilled)
            return false;
        if (_shownKey is null)
            return now - _openedAt >= (IsNew ? FirstAnswersOfNew : FirstAnswers + (PerServer * _seats.Count)) || _seats.All(seat => seat.Watch.Current.IsAnswered);
        return now - ShownAt >= Board.Interval || IsUrgent;
    }

    private sealed record Seat(BoardServer Server, StandingWatch Watch);
}

/// <summary>A picture of a board, and the states of its servers at the moment when it was begun.</summary>
internal sealed record BoardDrawing(BoardFace Face, IReadOnlyList<object?> States);
