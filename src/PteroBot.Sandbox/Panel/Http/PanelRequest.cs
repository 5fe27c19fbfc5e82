using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>A request as PHP would see it: path, query with its brackets, headers that matter, raw body.</summary>
internal sealed record PanelRequest(
    string Method, string Path, string RawQuery, IReadOnlyList<KeyValuePair<string, string>> Query, byte[] Body,
    string? ContentType, string? Accept, string? Authorization, string? Origin, string Ip)
{
    /// <summary>The panel looks at the first accepted type only.</summary>
    public bool WantsJson => Accept?.Split(',')[0] is { } first
        && (first.Contains("/json", StringComparison.OrdinalIgnoreCase) || first.Contains("+json", StringComparison.OrdinalIgnoreCase));

    public string? BearerToken =>
        Authorization?.StartsWith("Bearer ", StringComparison.Ordinal) == true ? Authorization["Bearer ".Length..] : null;

    private bool HasJson =>
        ContentType is { } type && (type.Contains("/json", StringComparison.Ordinal) || type.Contains("+json", StringComparison.Ordinal));

    public static async Task<PanelRequest> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.RequestAborted);
        return new PanelRequest(
            request.Method, "/" + request.Path.Value?.Trim('/'), request.QueryString.Value?.TrimStart('?') ?? "",
            [.. request.Query.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""))],
            body.ToArray(), request.ContentType, Header(request, "Accept"), Header(request, "Authorization"),
            Header(request, "Origin") ?? Header(request, "Referer"), context.Connection.RemoteIpAddress?.MapToIPv4().ToString() ?? "127.0.0.1");
    }

    /// <summary>A query value by its plain name, such as <c>per_page</c> or <c>filter[name]</c>.</summary>
    public string? QueryValue(string name) => Query.LastOrDefault(pair => pair.Key == name).Value;

    /// <summary>The query and the body together, trimmed, empty texts as null; the body wins.</summary>
    /// <exception cref="Refusal">400 for a JSON type with a body that is none.</exception>
    public JsonObject ReadInput(bool trim)
    {
        var input = PhpForm.Read(Query);
        var body = HasJson ? ReadJson() : IsForm() ? PhpForm.Read(PhpForm.Parse(Encoding.UTF8.GetString(Body))) : [];
        foreach (var (name, value) in body.ToList())
        {
            body.Remove(name);
            input[name] = value;
        }
        return trim ? PhpForm.Trim(input) : input;
    }

    private static string? Header(HttpRequest request, string name) =>
        request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    private bool IsForm() => ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;

    private JsonObject ReadJson()
    {
        if (Body.Length == 0)
            return [];
        try
        {
            return JsonNode.Parse(Body) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            throw Refusal.BadRequest("The JSON data passed in the request appears to be malformed: Syntax error");
        }
    }
}
