using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Hosting;

/// <summary>
/// One request with its answer, or one gateway or websocket frame. <c>Target</c> is discord, gateway, panel or wings;
/// <c>Method</c> of a frame is <c>WS&gt;</c> (sent by the client) or <c>WS&lt;</c> (sent to it).
/// </summary>
internal sealed record TrafficEntry(string Target, DateTimeOffset At, string Method, string Path, int Status)
{
    public TimeSpan Took { get; init; }
    public string? Route { get; init; }
    public string? Query { get; init; }
    public string? By { get; init; }
    public string? RequestType { get; init; }
    public string? Request { get; init; }
    public string? Response { get; init; }

    /// <summary>Interesting headers of the answer.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public JsonObject ToJson(long number) => new()
    {
        ["n"] = number,
        ["target"] = Target,
        ["at"] = At.ToString("O"),
        ["ms"] = Math.Round(Took.TotalMilliseconds, 2),
        ["method"] = Method,
        ["path"] = Path,
        ["route"] = Route,
        ["query"] = Query,
        ["status"] = Status,
        ["by"] = By,
        ["requestType"] = RequestType,
        ["request"] = Request,
        ["response"] = Response,
        ["headers"] = new JsonObject(Headers.Select(h => KeyValuePair.Create(h.Key, (JsonNode?)h.Value))),
    };
}

/// <summary>The last few thousand exchanges of all targets, bodies cut at <see cref="BodyLimit"/>.</summary>
internal sealed class TrafficLog
{
    public const int BodyLimit = 65_536;
    private readonly RingBuffer<TrafficEntry> _entries = new(5_000);
    private readonly ConcurrentDictionary<(string Target, string Method), long> _counts = new();

    /// <summary>Told of every entry, on the thread that made it.</summary>
    public Action<long, TrafficEntry>? Added { get; set; }

    public long Last => _entries.Last;

    public void Add(TrafficEntry entry)
    {
        _counts.AddOrUpdate((entry.Target, entry.Method), 1, (_, count) => count + 1);
        var kept = entry with { Request = Cut(entry.Request), Response = Cut(entry.Response) };
        Added?.Invoke(_entries.Add(kept), kept);
    }

    public IReadOnlyList<(long Number, TrafficEntry Entry)> Since(long number, string? target = null) =>
        [.. _entries.Since(number).Where(e => target is null || e.Item.Target == target)];

    /// <summary>How many there were of each method since the start, those that are no longer kept too.</summary>
    public IReadOnlyDictionary<(string Target, string Method), long> Counts => _counts;

    public void Clear() => _entries.Clear();

    private static string? Cut(string? body) => body is { Length: > BodyLimit } ? body[..BodyLimit] : body;
}
