using System.Net;
using System.Text.Json;
using PteroBot.TestKit;

namespace PteroBot.Panel.Tests.Recorded;

/// <summary>A call recorded from a real panel.</summary>
internal sealed record RecordedCall(string File, string Label, string Method, string Path, string? Key, int Status, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    /// <summary>All calls of a folder beside the repository; the test is skipped without it.</summary>
    public static IReadOnlyList<RecordedCall> All(string folder) =>
        [.. Directory.GetFiles(Needs.Shared(folder), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    public HttpResponseMessage Answer()
    {
        var type = Headers.GetValueOrDefault("content-type", "application/json").Split(';')[0];
        var skip = new[] { "content-type", "content-length" };
        return StubHttp.Answer((HttpStatusCode)Status, Body, type, [.. Headers.Where(h => !skip.Contains(h.Key)).Select(h => (h.Key, h.Value))]);
    }

    // Secrets were taken out of the recordings; texts have a wrapper of their own.
    private static string WithSecrets(JsonElement body) => body.ValueKind == JsonValueKind.Object && body.TryGetProperty("__text", out var text)
        ? text.GetString()!
        : body.GetRawText().Replace("<secret>", "abcdefghijklmnopqrstuvwxyz012345", StringComparison.Ordinal);

    private static RecordedCall Read(string file)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(file));
        var (request, response) = (json.RootElement.GetProperty("request"), json.RootElement.GetProperty("response"));
        var body = response.TryGetProperty("body", out var found) ? found : default;
        return new RecordedCall(
            System.IO.Path.GetFileName(file),
            json.RootElement.GetProperty("label").GetString()!,
            request.GetProperty("method").GetString()!,
            request.GetProperty("path").GetString()!,
            request.TryGetProperty("key", out var key) ? key.GetString() : null,
            response.GetProperty("status").GetInt32(),
            response.GetProperty("headers").EnumerateObject().ToDictionary(h => h.Name, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ValueKind switch { JsonValueKind.Undefined or JsonValueKind.Null => null, JsonValueKind.String => body.GetString(), _ => WithSecrets(body) });
    }
}
