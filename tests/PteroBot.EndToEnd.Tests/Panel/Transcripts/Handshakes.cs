using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Panel.Transcripts;

/// <summary>Handshakes that a node refused, with its words.</summary>
internal static class Handshakes
{
    public static async Task<IEnumerable<string>> TryAsync(PanelStage stage, string address, JsonNode open)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        // An upgrade by hand: a websocket client would hide the body.
        request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
        request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Version", "13");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        if (Origin(stage, (string?)open["origin"]) is { } origin)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        return await PutAsync(stage, request, open["result"]!);
    }

    /// <summary>Sends a request to a node and compares status and words.</summary>
    public static async Task<IEnumerable<string>> PutAsync(PanelStage stage, HttpRequestMessage request, JsonNode recorded)
    {
        try
        {
            using var answer = await stage.RawAsync(request);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return (int)answer.StatusCode == (int?)recorded["status"] && Plain(body) == Plain((string?)recorded["body"] ?? "")
                ? []
                : [$"{request.RequestUri}: {(int)answer.StatusCode} {body} instead of {recorded.ToJsonString()}"];
        }
        catch (HttpRequestException) when (recorded["error"] is not null)
        {
            return [];
        }
    }

    private static string Plain(string body) => Telling.Uuid().Replace(body, "<uuid>");

    // The recorded panel's address, with whatever was wrong about it.
    private static string? Origin(PanelStage stage, string? recorded)
    {
        var ours = stage.Panel.PanelUrl;
        return recorded switch
        {
            null => null,
            "http://127.0.0.1:8080" => ours,
            "http://127.0.0.1:8080/" => ours + "/",
            "HTTP://127.0.0.1:8080" => ours.Replace("http", "HTTP", StringComparison.Ordinal),
            "http://localhost:8080" => ours.Replace("127.0.0.1", "localhost", StringComparison.Ordinal),
            _ => recorded,
        };
    }
}
