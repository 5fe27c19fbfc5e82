using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PteroBot.EndToEnd.Tests.Days;

/// <summary>What an alert's message says of one server.</summary>
internal sealed record ToldRow(string Message, ToldKind Kind, string Server, DateTimeOffset At, bool IsOver);

internal enum ToldKind
{
    Crash,
    Stopped,
    Started,
    Node,
}

/// <summary>Reads the messages of alerts, as they stand there and as they stood when somebody deleted them.</summary>
internal sealed partial class AlertEye
{
    private const int Ephemeral = 64;

    private readonly ConcurrentDictionary<string, IReadOnlyList<ToldRow>> _messages = new();
    private readonly ConcurrentDictionary<string, bool> _deleted = new();
    private readonly ConcurrentQueue<string> _unread = new();

    /// <summary>All that was ever told, as it was told last.</summary>
    public IReadOnlyList<ToldRow> Rows => [.. _messages.Values.SelectMany(rows => rows)];

    /// <summary>The messages that nobody deleted.</summary>
    public IReadOnlyList<string> Standing => [.. _messages.Keys.Where(id => !_deleted.ContainsKey(id)).Order(StringComparer.Ordinal)];

    public int Deleted => _deleted.Count;

    /// <summary>Titles and lines that mean nothing to this eye.</summary>
    public IReadOnlyCollection<string> Unread => _unread;

    public bool IsDeleted(string message) => _deleted.ContainsKey(message);

    /// <summary>A message came or changed.</summary>
    public void See(JsonObject message)
    {
        // A card that only its reader sees is none.
        if (((int?)message["flags"] & Ephemeral) != 0)
            return;
        if ((message["embeds"] as JsonArray)?.FirstOrDefault() is JsonObject embed && ((string?)embed["footer"]?["text"])?.StartsWith("Alert ", StringComparison.Ordinal) == true)
            _messages[(string)message["id"]!] = [.. Read((string)message["id"]!, (string)embed["title"]!, (string)embed["description"]!)];
    }

    public void Delete(string message) => _deleted[message] = true;

    private List<ToldRow> Read(string message, string title, string text)
    {
        var rows = new List<ToldRow>();
        if (Node().Match(title) is { Success: true } node)
            rows.Add(new ToldRow(message, ToldKind.Node, node.Groups["node"].Value, TimeIn(text), node.Groups["over"].Success));
        else if (One().Match(title) is { Success: true } one)
            rows.Add(new ToldRow(message, KindOf(one.Groups["what"].Value), one.Groups["server"].Value, TimeIn(text), one.Groups["what"].Value.EndsWith("running", StringComparison.Ordinal) || one.Groups["what"].Value.EndsWith("again", StringComparison.Ordinal)));
        else if (Many().Match(title) is { Success: true } many)
            rows.AddRange(text.Split('\n').Select(line => Line().Match(line)).Where(line => line.Success)
                .Select(line => new ToldRow(message, KindOf(many.Groups["what"].Value), line.Groups["server"].Value, TimeIn(line.Value), line.Groups["dot"].Value == "●")));
        if (rows.Count == 0)
            _unread.Enqueue($"{title}: {text}");
        return rows;
    }

    private static ToldKind KindOf(string what) => what switch
    {
        "crashed" or "crashed and runs again" => ToldKind.Crash,
        "is running" or "are running" => ToldKind.Started,
        _ => ToldKind.Stopped,
    };

    private static DateTimeOffset TimeIn(string text) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(Moment().Match(text).Groups[1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^. (?<node>node-\d)( does not answer|(?<over> answers again))")]
    private static partial Regex Node();

    [GeneratedRegex(@"^. (?<server>Fleet \d{3}) (?<what>crashed and runs again|crashed|was down and runs again|stopped|is offline|is running)$")]
    private static partial Regex One();

    [GeneratedRegex(@"^. \d+ servers (?<what>crashed|went down|are running)")]
    private static partial Regex Many();

    [GeneratedRegex(@"^(?<dot>.) \*\*(?<server>Fleet \d{3})\*\* .*$")]
    private static partial Regex Line();

    [GeneratedRegex(@"<t:(\d+)")]
    private static partial Regex Moment();
}
