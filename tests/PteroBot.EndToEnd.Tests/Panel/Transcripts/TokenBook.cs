using System.Text.Json.Nodes;
using PteroBot.Sandbox.Panel.World;

namespace PteroBot.EndToEnd.Tests.Panel.Transcripts;

/// <summary>Which token somebody shows next: recordings say only that there was one.</summary>
internal sealed class TokenBook(PanelStage stage, TranscriptScene scene)
{
    private readonly Dictionary<(string Person, Server Server), string> _fresh = [];
    private readonly Dictionary<string, string> _used = [];
    private readonly Queue<string> _script = new(scene.Scene.Tokens);

    /// <summary>Remembers a token that was fetched in the recording.</summary>
    public void Learn(string person, Server server, JsonNode? answer)
    {
        if ((answer as JsonObject)?["data"] is JsonObject details && details["token"] is { } token)
            _fresh[(person, server)] = (string)token!;
    }

    /// <summary>Somebody opens a socket, for which he fetches a token, or takes the last one when he gets none any more.</summary>
    public async Task OpenAsync(string who, Server server)
    {
        var person = People.Behind(who);
        _used[who] = await FetchAsync(person, server) ?? _used.Last(used => People.Behind(used.Key) == person).Value;
    }

    public async Task<string> NextAsync(string who, Server server)
    {
        var person = People.Behind(who);
        if (_script.TryDequeue(out var kind))
            return await MadeAsync(kind, person, server);
        if (scene.Scene.EachTimeAFreshToken)
            _used[who] = (await FetchAsync(person, server))!;
        else if (_fresh.Remove((person, server), out var fresh))
            _used[who] = fresh;
        return _used[who];
    }

    private async Task<string> MadeAsync(string kind, string person, Server server) => kind switch
    {
        "other" => (await FetchAsync(person, scene.Other))!,
        "forged" => _fresh[(person, server)] + "A",
        _ => _fresh[(person, server)],
    };

    private async Task<string?> FetchAsync(string person, Server server) =>
        (string?)(await stage.GetAsync(person, $"/api/client/servers/{server.Identifier}/websocket")).Json?["data"]?["token"];
}

/// <summary>Our people behind the recorder's names.</summary>
internal static class People
{
    public static string Behind(string who) => who switch
    {
        _ when who.Contains("admin", StringComparison.Ordinal) => "adam",
        _ when who.StartsWith("sub", StringComparison.Ordinal) || who is "client_olaf" or "new owner" => "mia",
        _ => "nora",
    };
}
