using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PteroBot.Sandbox.Panel.World;
using PteroBot.Sandbox.Wings;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>
/// Plays what people did in a recorded conversation with a real node to the simulated one, and compares what they heard. Figures and console lines
/// differ by nature; states, errors, announcements and closings must come in the same order.
/// </summary>
internal sealed partial class TranscriptPlayer(PanelStage stage, ManualClock clock, Server server) : IAsyncDisposable
{
    private static readonly string[] NotCompared = ["stats", "console output", "install output", "daemon message", "transfer logs"];

    /// <summary>Events that the conversation did not bring about itself.</summary>
    private string[] _strayEvents = [];

    private readonly Dictionary<string, WingsListener> _listeners = [];
    private readonly Dictionary<string, WingsSocket> _sockets = [];
    private readonly Dictionary<string, List<string>> _expected = [];
    private readonly Dictionary<string, string> _freshTokens = [];
    private readonly Dictionary<string, string> _usedTokens = [];
    private readonly Replay _replay = new(stage, new Dictionary<string, string>
    {
        ["client_nora"] = "nora", ["client_olaf"] = "mia", ["client_admin"] = "adam", ["application_full"] = "full",
    });

    private long _time;

    public List<string> Differences { get; } = [];

    public async Task PlayAsync(JsonNode transcript, int serverRow)
    {
        // While tokens expired, another recording made a backup of the same server.
        _strayEvents = (string?)transcript["name"] == "20-token-expiry" ? ["backup completed"] : [];
        foreach (var entry in transcript["log"]!.AsArray().Select(entry => entry!.AsObject()))
        {
            LearnServer(entry, serverRow);
            if (entry.ContainsKey("open") || entry.ContainsKey("http") || (string?)entry["dir"] == ">>")
                await CatchUpAsync((long)entry["t"]!);
            await StepAsync(entry);
        }
        await CatchUpAsync(_time + 2000);
        Compare();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var listener in _listeners.Values)
            await listener.DisposeAsync();
    }

    private async Task StepAsync(JsonObject entry)
    {
        if (((string?)entry["note"])?.StartsWith("backup file removed", StringComparison.Ordinal) == true)
            server.Backups.ForEach(backup => backup.Archive = null);
        var who = (string?)entry["who"] ?? "";
        if (entry["open"] is { } open)
            await OpenAsync(who, open);
        else if (entry["close"] is { } close)
            Expected(who).Add($"close {close["code"]}");
        else if (who == "admin web session")
            stage.Panel.ApplyFault("wings", "transfer", new JsonObject { ["server"] = server.Identifier, ["node"] = "node-2" });
        else if (entry["http"] is { } http && who != "url")
            await CallAsync(who, http, entry["res"]!);
        else if ((string?)entry["dir"] == ">>" && entry["m"] is JsonObject message && _listeners.TryGetValue(who, out var listener))
            await listener.SendAsync(WithToken(who, message));
        else if ((string?)entry["dir"] == "<<" && entry["m"] is JsonObject heard && Told(heard) is { } told)
            Add(Expected(who), told);
    }

    private async Task OpenAsync(string who, JsonNode open)
    {
        if (open["result"] is not JsonValue)
            return;
        var details = await stage.GetAsync(Person(who), $"/api/client/servers/{server.Identifier}/websocket");
        if (details.Status == 200)
            _usedTokens[who] = (string)details.Json!["data"]!["token"]!;
        else
            _usedTokens[who] = _usedTokens.Last(used => Person(used.Key) == Person(who)).Value;
        var known = server.Wings.Sockets.ToList();
        _listeners[who] = new WingsListener(await WingsClient.ConnectAsync(stage, server));
        await UntilAsync(() => server.Wings.Sockets.Except(known).Any());
        _sockets[who] = server.Wings.Sockets.Except(known).Single();
    }

    private async Task CallAsync(string who, JsonNode http, JsonNode recorded)
    {
        var call =
            new RecordedCall(0, who, (string)http["method"]!, (string)http["path"]!, who, "application/json", Body(http["body"]), (int)recorded["status"]!, recorded["body"]);
        var reply = await _replay.PutAsync(call);
        if ((reply.Json as JsonObject)?["data"] is JsonObject details && details["token"] is { } token)
            _freshTokens[Person(who)] = (string)token!;
        if (reply.Status != call.Status)
            Differences.Add($"{call}: status {reply.Status} instead of {call.Status}: {reply.Text}");
        else if (call.Answer is JsonObject or JsonArray)
            Differences.AddRange(Shape.Differences(call.Answer, reply.Json).Select(difference => $"{call}: {difference}"));
    }

    // Long bodies are described in the recording, not kept.
    private static JsonNode? Body(JsonNode? recorded) =>
        recorded is JsonValue text && (string?)text == "5 MiB of z" ? new string('z', 5 << 20) : recorded;

    private JsonObject WithToken(string who, JsonObject message)
    {
        var copy = message.DeepClone().AsObject();
        if ((string?)copy["event"] != "auth")
            return copy;
        if (_freshTokens.Remove(Person(who), out var fresh))
            _usedTokens[who] = fresh;
        copy["args"] = new JsonArray(_usedTokens[who]);
        return copy;
    }

    /// <summary>
    /// Lets as much time pass as in the recording, and then as much as it takes until all has been heard that should have been.
    /// </summary>
    private async Task CatchUpAsync(long time)
    {
        await UntilAsync(IsSilent);
        clock.Advance(TimeSpan.FromMilliseconds(Math.Max(0, time - _time)));
        _time = Math.Max(time, _time);
        await UntilAsync(IsSilent);
        for (var i = 0; i < 150 && _expected.Any(expected => Heard(expected.Key).Count < expected.Value.Count); i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await UntilAsync(IsSilent);
        }
    }

    /// <summary>Every frame that was sent, either way, has arrived.</summary>
    private bool IsSilent() => _listeners.All(pair => pair.Value.HasEnded
        || (pair.Value.Sent == _sockets[pair.Key].Frames.In && pair.Value.Frames.Count == _sockets[pair.Key].Frames.Out));

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 1000 && !holds(); i++)
            await Task.Delay(2, TestContext.Current.CancellationToken);
    }

    private void Compare()
    {
        foreach (var (who, expected) in _expected.Where(expected => _listeners.ContainsKey(expected.Key)))
        {
            var heard = Heard(who);
            if (!expected.SequenceEqual(heard))
                Differences.Add($"{who} heard\n  {string.Join("\n  ", heard)}\ninstead of\n  {string.Join("\n  ", expected)}");
        }
    }

    private List<string> Heard(string who)
    {
        var told = new List<string>();
        if (!_listeners.TryGetValue(who, out var listener))
            return told;
        foreach (var frame in listener.Frames)
        {
            if (Told(frame) is { } text)
                Add(told, text);
        }
        if (listener.Closed is { } code)
            told.Add($"close {code}");
        return told;
    }

    // Errors about tokens come with every figure; one stands for a row of them.
    private static void Add(List<string> told, string text)
    {
        if (told.Count == 0 || told[^1] != text || !text.StartsWith("jwt error", StringComparison.Ordinal))
            told.Add(text);
    }

    private List<string> Expected(string who)
    {
        if (!_expected.TryGetValue(who, out var expected))
            _expected[who] = expected = [];
        return expected;
    }

    private string? Told(JsonObject frame)
    {
        var @event = (string)frame["event"]!;
        if (NotCompared.Contains(@event) || _strayEvents.Contains(@event))
            return null;
        var argument = WingsClient.Argument(frame) ?? "";
        return @event == "backup completed"
            ? $"backup completed {string.Join(',', JsonNode.Parse(argument)!.AsObject().Select(pair => pair.Key).Order())}"
            : $"{@event} {(frame.ContainsKey("args") ? "" : "(no args)")}{Uuid().Replace(argument, "<uuid>")}".TrimEnd();
    }

    private void LearnServer(JsonObject entry, int row)
    {
        if (entry["open"]?["url"] is { } url && Uuid().Match((string)url!) is { Success: true } uuid)
        {
            _replay.Name(uuid.Value, server.Uuid);
            _replay.Name(uuid.Value[..8], server.Identifier);
        }
        if (entry["http"]?["path"] is { } path && ShortId().Match((string)path!) is { Success: true } identifier)
            _replay.Name(identifier.Value, $"/api/client/servers/{server.Identifier}");
        _replay.Name($"/application/servers/{row}", $"/application/servers/{server.Id}");
        _replay.Name("779aff71-d614-4567-bfba-01f213736b71", stage.Panel.World.FindUser("mia")!.Uuid);
    }

    private static string Person(string who) => who switch
    {
        _ when who.Contains("admin", StringComparison.Ordinal) => "adam",
        _ when who.StartsWith("sub", StringComparison.Ordinal) || who is "client_olaf" or "new owner" => "mia",
        _ => "nora",
    };

    [GeneratedRegex("^/api/client/servers/[0-9a-f]{8}")]
    private static partial Regex ShortId();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
