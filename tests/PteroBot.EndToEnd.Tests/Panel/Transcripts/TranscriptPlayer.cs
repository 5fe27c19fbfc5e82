using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PteroBot.Sandbox.Panel.World;
using PteroBot.TestKit;

namespace PteroBot.EndToEnd.Tests.Panel.Transcripts;

/// <summary>Plays what people did in a recorded conversation with a real node to the simulated one, and compares what they heard and were answered.</summary>
internal sealed partial class TranscriptPlayer : IAsyncDisposable
{
    private readonly PanelStage _stage;
    private readonly ManualClock _clock;
    private readonly TranscriptScene _scene;
    private readonly Dictionary<string, List<WingsListener>> _listeners = [];
    private readonly Dictionary<string, Hearing> _expected = [];
    private readonly Dictionary<string, Server> _servers = [];
    private readonly TokenBook _tokens;
    private readonly Replay _replay;
    private long _time;

    public TranscriptPlayer(PanelStage stage, ManualClock clock, TranscriptScene scene)
    {
        (_stage, _clock, _scene) = (stage, clock, scene);
        _tokens = new TokenBook(stage, scene);
        _replay = new Replay(stage, new Dictionary<string, string> { ["client_nora"] = "nora", ["client_olaf"] = "mia", ["client_admin"] = "adam", ["application_full"] = "full" });
        _replay.Name($"/application/servers/{scene.Scene.Row}", $"/application/servers/{scene.Server.Id}");
        _replay.Name("779aff71-d614-4567-bfba-01f213736b71", stage.Panel.World.FindUser("mia")!.Uuid);
        _replay.Name("\"egg\":5", $"\"egg\":{scene.Server.Egg.Id}");
        foreach (var recorded in (int[])[13, 14])
            _replay.Name($"\"default\":{recorded}", $"\"default\":{stage.Panel.World.Allocations.First(free => free.Server is null).Id}");
    }

    public List<string> Differences { get; } = [];

    public async Task PlayAsync(JsonArray log)
    {
        // What was sent last, and not waited for, tells nothing.
        var entries = log.Select(entry => entry!.AsObject()).ToList();
        if ((string?)entries[^1]["dir"] == ">>")
            entries.RemoveAt(entries.Count - 1);
        foreach (var entry in entries)
        {
            if (entry.ContainsKey("open") || entry.ContainsKey("http") || entry.ContainsKey("state") || (string?)entry["dir"] == ">>")
                await CatchUpAsync((long)entry["t"]!);
            await StepAsync(entry, (string?)entry["who"] ?? "");
        }
        await CatchUpAsync((long)entries[^1]["t"]!);
        await CatchUpAsync(_time + 2000);
        Compare();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var listener in _listeners.Values.SelectMany(sockets => sockets))
            await listener.DisposeAsync();
    }

    private async Task StepAsync(JsonObject entry, string who)
    {
        if (entry["note"] is { } note)
            await NoteAsync((long)entry["t"]!, (string)note!);
        else if (entry["open"] is { } open)
            await OpenAsync(who, open);
        else if (entry["close"] is { } close)
            await CloseAsync(who, (int)close["code"]!);
        else if (entry["http"] is { } http)
            await CallAsync(who, http, entry["res"]!);
        else if (entry["state"] is { } state)
            await PollAsync(state);
        else if ((string?)entry["dir"] == ">>")
            await SendAsync(who, entry["m"] as JsonObject, (string?)entry["raw"]);
        else if (entry["m"] is JsonObject heard)
            Expected(who).Hear(heard);
    }

    private async Task NoteAsync(long time, string note)
    {
        await CatchUpAsync(time);
        await _scene.FollowAsync(note);
        // The only frame that is told in words.
        if (note == "binary frame with a valid message")
            await _listeners["x"][^1].SendBinaryAsync("""{"event":"send stats"}"""u8.ToArray());
    }

    private async Task OpenAsync(string who, JsonNode open)
    {
        var server = ServerOf((string)open["url"]!);
        if (open["result"] is not JsonValue)
        {
            Differences.AddRange(await Handshakes.TryAsync(_stage, $"{server.Node.Url}/api/servers/{Asked(who, server)}/ws", open));
            return;
        }
        _scene.Before(who);
        await _tokens.OpenAsync(who, server);
        var known = server.Wings.Sockets.ToList();
        var client = await WingsClient.ConnectAsync(_stage, server);
        await UntilAsync(() => server.Wings.Sockets.Except(known).Any());
        if (!_listeners.TryGetValue(who, out var sockets))
            _listeners[who] = sockets = [];
        sockets.Add(new WingsListener(client, server, server.Wings.Sockets.Except(known).Single()));
    }

    private static string Asked(string who, Server server) => who switch
    {
        "unknown server" => "00000000-0000-4000-8000-000000000000",
        "short id in url" => server.Identifier,
        _ => server.Uuid,
    };

    // 1005 (no code) echoes somebody who leaves without one; everything else comes from the node. Our platform's sockets cannot leave without, so it is 1000 for 1000.
    private async Task CloseAsync(string who, int code)
    {
        if (!_listeners.TryGetValue(who, out var sockets))
            return;
        if (code == 1005)
            await sockets[^1].LeaveAsync();
        Expected(who).Close(code == 1005 ? 1000 : code);
    }

    private async Task SendAsync(string who, JsonObject? message, string? raw)
    {
        if (!_listeners.TryGetValue(who, out var sockets))
            return;
        if (message is null)
        {
            await sockets[^1].SendAsync(raw!);
            return;
        }
        var copy = message.DeepClone().AsObject();
        if ((string?)copy["event"] == "auth" && (string?)(copy["args"] as JsonArray)?.FirstOrDefault() == "<jwt>")
            copy["args"] = new JsonArray(await _tokens.NextAsync(who, sockets[^1].Server));
        await sockets[^1].SendAsync(copy.ToJsonString());
    }

    private async Task CallAsync(string who, JsonNode http, JsonNode recorded)
    {
        var path = (string)http["path"]!;
        if (who == "admin web session")
            _stage.Panel.ApplyFault("wings", "transfer", new JsonObject { ["server"] = _scene.Server.Identifier, ["node"] = "node-2" });
        else if (who == "url")
            Differences.AddRange(await _scene.Links.PutAsync(http, recorded));
        else if (who == "none")
            Differences.AddRange(await KnockAsync(ServerOf(path), recorded));
        else
            await CallPanelAsync(new RecordedCall(0, who, (string)http["method"]!, path, who, "application/json", Body(http["body"]), (int)recorded["status"]!, recorded["body"]));
    }

    private async Task<IEnumerable<string>> KnockAsync(Server server, JsonNode recorded)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{server.Node.Url}/api/servers/{server.Uuid}/ws");
        return await Handshakes.PutAsync(_stage, request, recorded);
    }

    private async Task CallPanelAsync(RecordedCall call)
    {
        var server = ServerId().IsMatch(call.Path) ? ServerOf(call.Path) : null;
        var reply = await _replay.PutAsync(call);
        _scene.Links.Learn(reply.Json);
        if (server is not null)
            _tokens.Learn(People.Behind(call.Key), server, reply.Json);
        if (call is { Method: "POST", Path: "/api/application/servers", Status: 201 })
            _servers[(string)call.Answer!["attributes"]!["identifier"]!] = _stage.Panel.World.Servers[^1];
        Differences.AddRange(AnswerDifferences.Of(call, reply).Select(difference => $"{_time} {call}: {difference}"));
    }

    /// <summary>A change that the recorder saw by asking again and again.</summary>
    private async Task PollAsync(JsonNode state)
    {
        var server = _scene.Server;
        var view = (await _stage.GetAsync("nora", $"/api/client/servers/{server.Identifier}")).Attributes;
        var details = await _stage.GetAsync("nora", $"/api/client/servers/{server.Identifier}/websocket");
        var resources = await _stage.GetAsync("nora", $"/api/client/servers/{server.Identifier}/resources");
        var ours = ((bool)view["is_transferring"]!, details.Status == 200 ? "ws" : $"{details.Status} {details.ErrorDetail}", resources.Status == 200 ? (string)resources.Attributes["current_state"]! : $"{resources.Status} {resources.ErrorDetail}");
        var theirs = ((bool)state["is_transferring"]!, ((string)state["ownerWs"]!).Split("://")[0], (string)state["resources"]!);
        if (ours != theirs)
            Differences.Add($"{_time} seen by asking: {ours} instead of {theirs}");
    }

    // Long bodies are described in the recording, not kept.
    private static JsonNode? Body(JsonNode? recorded) =>
        recorded is JsonValue text && text.ToString() == "5 MiB of z" ? new string('z', 5 << 20) : recorded;

    /// <summary>
    /// Lets as much time pass as in the recording, and then as much as it takes until all has been heard that should have been.
    /// </summary>
    private async Task CatchUpAsync(long time)
    {
        await UntilAsync(IsSilent);
        _clock.Advance(TimeSpan.FromMilliseconds(Math.Max(0, time - _time)));
        _time = Math.Max(time, _time);
        await UntilAsync(IsSilent);
        for (var i = 0; i < 150 && _expected.Any(expected => Heard(expected.Key).IsBehind(expected.Value)); i++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            await UntilAsync(IsSilent);
        }
    }

    /// <summary>Every frame that was sent, either way, has arrived.</summary>
    private bool IsSilent() => _listeners.Values.SelectMany(sockets => sockets).All(socket => socket.IsSilent);

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 1000 && !holds(); i++)
            await Task.Delay(2, TestContext.Current.CancellationToken);
    }

    private void Compare()
    {
        // Some recordings keep the console of one person only.
        var keepsConsole = _expected.Values.Any(expected => expected.HasLines);
        foreach (var (who, expected) in _expected.Where(expected => _listeners.ContainsKey(expected.Key)))
            Differences.AddRange(Heard(who).Differences(expected, withLines: expected.HasLines || !keepsConsole).Select(difference => $"{who} {difference}"));
    }

    private Hearing Heard(string who) => Hearing.Of(_scene.Scene, _listeners.GetValueOrDefault(who, []));

    private Hearing Expected(string who)
    {
        if (!_expected.TryGetValue(who, out var expected))
            _expected[who] = expected = new Hearing(_scene.Scene);
        return expected;
    }

    /// <summary>Our server in place of the recorded one that an address names; the first of a recording is the scene's own.</summary>
    private Server ServerOf(string address)
    {
        var identifier = ServerId().Match(address).Groups[1].Value;
        if (identifier == "00000000")
            return _scene.Server;
        if (!_servers.TryGetValue(identifier, out var server))
            _servers[identifier] = server = _servers.ContainsValue(_scene.Server) ? _scene.Other : _scene.Server;
        _replay.Name($"/servers/{identifier}", $"/servers/{server.Identifier}");
        if (Telling.Uuid().Match(address) is { Success: true } uuid && uuid.Value.StartsWith(identifier, StringComparison.Ordinal))
            _replay.Name(uuid.Value, server.Uuid);
        return server;
    }

    [GeneratedRegex("/servers/([0-9a-f]{8})")]
    private static partial Regex ServerId();
}
