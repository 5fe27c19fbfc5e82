#nullable enable
using System.Net;
using System.Text.Json;

namespace Discord.Net.Rest;

/// <summary>Reads what Discord says about a refused request. A body that is not Discord's JSON (Cloudflare answers in HTML) says nothing.</summary>
internal static class ErrorReader
{
    public static async Task<ErrorBody> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentType?.MediaType is not "application/json")
            return ErrorBody.None;
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or HttpRequestException or IOException)
        {
            return ErrorBody.None;
        }
    }

    public static HttpException ToException(RestCall call, HttpStatusCode status, ErrorBody body, string? phrase) =>
        new(status, call.Describe(), (DiscordErrorCode?)body.Code, body.Message ?? phrase, [.. body.Errors]);

    private static ErrorBody Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return ErrorBody.None;
        var found = new List<DiscordJsonError>();
        if (root.TryGetProperty("errors", out var errors))
            Collect(errors, "", found);
        return new ErrorBody(
            root.TryGetProperty("code", out var code) && code.TryGetInt32(out var number) ? number : null,
            root.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String ? message.GetString() : null,
            root.TryGetProperty("retry_after", out var after) && after.TryGetDouble(out var seconds) && seconds is >= 0 and < 1e7 ? TimeSpan.FromSeconds(seconds) : null,
            root.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True,
            found);
    }

    private static void Collect(JsonElement node, string path, List<DiscordJsonError> found)
    {
        if (node.ValueKind != JsonValueKind.Object)
            return;
        foreach (var child in node.EnumerateObject())
        {
            if (child.NameEquals("_errors"u8) && child.Value.ValueKind == JsonValueKind.Array)
                found.Add(new DiscordJsonError(path, [.. child.Value.EnumerateArray().Select(ReadError)]));
            else
                Collect(child.Value, Join(path, child.Name), found);
        }
    }

    private static DiscordError ReadError(JsonElement error) => new(Text(error, "code"), Text(error, "message"));

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static string Join(string path, string name) =>
        int.TryParse(name, out _) ? $"{path}[{name}]" : path.Length == 0 ? name : $"{path}.{name}";
}

/// <summary>The fields of an error answer that matter.</summary>
internal sealed record ErrorBody(int? Code, string? Message, TimeSpan? RetryAfter, bool IsGlobal, IReadOnlyList<DiscordJsonError> Errors)
{
    public static ErrorBody None { get; } = new(null, null, null, false, []);
}
