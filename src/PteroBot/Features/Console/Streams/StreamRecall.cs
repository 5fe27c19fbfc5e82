namespace PteroBot.Features.Console.Streams;

/// <summary>The log of a node as it comes in after a break. Nothing tells its end; a pause does, once what was heard last has come.</summary>
internal sealed class StreamRecall
{
    private const int Most = 2_000;

    private static readonly TimeSpan FirstLine = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Whole = TimeSpan.FromSeconds(8);

    private readonly List<string> _lines = [];
    private readonly DateTimeOffset _began;
    private DateTimeOffset _last;

    /// <param name="began">When it was asked for.</param>
    public StreamRecall(DateTimeOffset began) => _began = _last = began;

    public IReadOnlyList<string> Lines => _lines;

    /// <param name="now">The time.</param>
    /// <param name="isFound">Whether the lines so far hold what was heard last; asked after a pause. A busy node makes pauses of its own.</param>
    public bool IsOver(DateTimeOffset now, Func<bool> isFound) =>
        now - _began >= Whole || _lines.Count >= Most || (_lines.Count == 0 ? now - _last >= FirstLine : now - _last >= Pause && isFound());

    public void Add(string line, DateTimeOffset at)
    {
        _lines.Add(line);
        _last = at;
    }
}

/// <summary>What a break is told as.</summary>
/// <param name="Seamless">When nothing is missing; null tells nothing.</param>
/// <param name="Partly">When the log does not go back to what was heard.</param>
/// <param name="Missing">When there is no log.</param>
internal sealed record StreamBreak(string? Seamless, string? Partly, string? Missing);
