using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Panel.Transcripts;

/// <summary>What one person heard over all his sockets, frame by frame, in words that can be compared.</summary>
internal sealed class Hearing(Scene scene)
{
    private readonly List<string> _events = [];
    private readonly List<string> _lines = [];
    private readonly SortedSet<string> _figures = [];

    public bool HasLines => _lines.Count > 0;

    public static Hearing Of(Scene scene, IEnumerable<WingsListener> sockets)
    {
        var hearing = new Hearing(scene);
        foreach (var socket in sockets)
        {
            foreach (var frame in socket.Frames)
                hearing.Hear(frame);
            if (socket.Closed is { } code)
                hearing.Close(code);
        }
        return hearing;
    }

    public void Hear(JsonObject frame)
    {
        if (Telling.Event(frame, scene) is { } happening)
            Add(_events, happening, mayRepeat: scene.IsExact || !happening.StartsWith("jwt error", StringComparison.Ordinal));
        if (Telling.Line(frame) is { } line)
            Add(_lines, line, mayRepeat: !line.StartsWith('(') && !line.Contains("throttling", StringComparison.Ordinal));
        if (Telling.Figures(frame) is { } figures)
            _figures.Add(figures);
    }

    public void Close(int code) => _events.Add($"close {code}");

    /// <summary>Whether the other has heard more.</summary>
    public bool IsBehind(Hearing real) => _events.Count < real._events.Count || _lines.Count < real._lines.Count;

    public IEnumerable<string> Differences(Hearing real, bool withLines)
    {
        List<(List<string> Ours, List<string> Theirs)> strands = scene.AnswersMayOvertake
            ? [(Answers(_events), Answers(real._events)), (News(_events), News(real._events))]
            : [(_events, real._events)];
        if (withLines)
            strands.Add((_lines, real._lines));
        foreach (var (ours, theirs) in strands.Where(strand => !strand.Ours.SequenceEqual(strand.Theirs)))
            yield return $"heard\n  {string.Join("\n  ", ours)}\ninstead of\n  {string.Join("\n  ", theirs)}";
        if (_figures.Count > 0 && real._figures.Count > 0 && !_figures.SetEquals(real._figures))
            yield return $"figures {string.Join(" | ", _figures)} instead of {string.Join(" | ", real._figures)}";
    }

    private static List<string> Answers(List<string> events) => [.. events.Where(IsAnswer)];

    private static List<string> News(List<string> events) => [.. events.Where(happening => !IsAnswer(happening))];

    private static bool IsAnswer(string happening) => happening.StartsWith("daemon error", StringComparison.Ordinal);

    private static void Add(List<string> told, string text, bool mayRepeat)
    {
        if (mayRepeat || told.Count == 0 || told[^1] != text)
            told.Add(text);
    }
}
