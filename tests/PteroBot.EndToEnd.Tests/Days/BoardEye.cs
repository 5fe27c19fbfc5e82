using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Days;

/// <summary>Reads boards as somebody would who never looks away, and holds them against the truth.</summary>
internal sealed class BoardEye(Truth truth, TimeSpan tolerance, TimeSpan closedTolerance)
{
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> _pictures = new();
    private readonly ConcurrentQueue<string> _lies = new();
    private bool _isOpen;
    private int _looks;
    private int _unknowns;

    /// <summary>What stood there and was not so, with the board and the server.</summary>
    public IReadOnlyCollection<string> Lies => _lies;

    /// <summary>How many states were read, and how many of them said that nobody knows.</summary>
    public (int All, int Unknown) Looks => (_looks, _unknowns);

    /// <summary>Whether what a board is changed to may have been drawn long before. What stands there is judged in any case.</summary>
    public Func<bool> MayArriveLate { get; set; } = () => false;

    /// <summary>Judges from now on.</summary>
    public void Open() => _isOpen = true;

    /// <summary>A board was changed.</summary>
    public void See(string board, JsonArray embeds, IReadOnlyList<string> servers)
    {
        var picture = servers.ToDictionary(server => server, server => LineOf(embeds, server));
        _pictures[board] = picture;
        if (!MayArriveLate())
            Judge(board, picture);
    }

    /// <summary>Looks at all boards: what they show has to be so still.</summary>
    public void Look()
    {
        foreach (var (board, picture) in _pictures)
            Judge(board, picture);
    }

    public void Forget(string board) => _pictures.TryRemove(board, out _);

    /// <summary>What a board shows that is not so at this very moment.</summary>
    public IReadOnlyList<string> WrongNow(string board) => _pictures.TryGetValue(board, out var picture)
        ? [.. picture.Where(shown => DotOf(shown.Value) != truth.Now(shown.Key)).Select(shown => $"{shown.Key} is {truth.Now(shown.Key)}, but it says: {shown.Value}")]
        : ["It was never seen."];

    private void Judge(string board, IReadOnlyDictionary<string, string> picture)
    {
        if (!_isOpen)
            return;
        foreach (var (server, line) in picture)
        {
            var dot = DotOf(line);
            Interlocked.Increment(ref _looks);
            if (dot == Truth.Unknown)
                Interlocked.Increment(ref _unknowns);
            else if (!truth.Was(server, dot, tolerance, closedTolerance))
                _lies.Enqueue($"{TimeProvider.System.GetUtcNow():T} {board}: {server} is {truth.Now(server)}, but it says: {line}");
        }
    }

    // A card has the name as its title; in the other layouts it stands in a line of its own.
    private static string LineOf(JsonArray embeds, string server) =>
        (embeds.Where(embed => (string?)embed!["title"] == server).Select(embed => (string?)embed!["description"]).FirstOrDefault()
            ?? embeds.SelectMany(embed => ((string?)embed!["description"] ?? "").Split('\n')).First(line => line.Contains(server, StringComparison.Ordinal))).TrimStart();

    private static string DotOf(string line) => line[..1];
}
