using System.Globalization;
using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Discord.Schema;

/// <summary>Holds recorded REST traffic (<c>GET /sandbox/traffic?target=discord</c>) against Discord's description.</summary>
internal sealed class TrafficCheck(DiscordDescription description)
{
    private const int CutBody = 65_536;
    private const string Prefix = "/api/v10";
    private readonly JsonSchema _requests = new(description.Root, isRequest: true);
    private readonly JsonSchema _responses = new(description.Root, isRequest: false);

    /// <summary>What is wrong, a line each; empty when every request and answer is as described.</summary>
    public IReadOnlyList<string> Problems(JsonArray traffic) =>
        [.. traffic.OfType<JsonObject>().Where(IsRest).SelectMany(entry => Problems(entry).Select(problem => $"{entry["method"]} {entry["path"]} {entry["status"]}: {problem}")).Distinct()];

    /// <summary>Fails with a line for each problem.</summary>
    public void AssertFits(JsonArray traffic)
    {
        var problems = Problems(traffic);
        if (problems.Count > 0)
            Assert.Fail($"The traffic does not fit Discord's description:\n{string.Join('\n', problems.Take(30))}");
    }

    // A dropped connection has no answer, and a 404 or 405 without a code is what an unknown route gets: that is a problem of the caller.
    private static bool IsRest(JsonObject entry) => (string?)entry["target"] == "discord" && (int)entry["status"]! != 0;

    private IEnumerable<string> Problems(JsonObject entry)
    {
        var path = (string)entry["path"]!;
        if (!path.StartsWith(Prefix, StringComparison.Ordinal) || description.Find((string)entry["method"]!, path[Prefix.Length..]) is not { } found)
            return ["Discord has no such route"];
        return [.. Query(entry, found.Operation), .. Request(entry, found.Operation), .. Response(entry, found.Operation), .. Headers(entry)];
    }

    private static IEnumerable<string> Query(JsonObject entry, JsonObject operation)
    {
        var known = (operation["parameters"] as JsonArray ?? []).Where(p => (string?)p!["in"] == "query").Select(p => (string)p!["name"]!).ToHashSet();
        var sent = ((string?)entry["query"] ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')[0]);
        return sent.Where(name => !known.Contains(name)).Select(name => $"the query has no parameter {name}");
    }

    private IEnumerable<string> Request(JsonObject entry, JsonObject operation)
    {
        // What Discord refused does not have to fit.
        if ((int)entry["status"]! >= 400 || Parse(entry["request"]) is not { } body || operation["requestBody"]?["content"] is not JsonObject content)
            return [];
        var type = (string?)entry["requestType"] ?? "application/json";
        var schema = content[type]?["schema"] ?? content["application/json"]?["schema"];
        return _requests.Check(schema, body, "request").Concat(new UnknownKeys(_requests).Find(schema, body, "request"));
    }

    private IEnumerable<string> Response(JsonObject entry, JsonObject operation)
    {
        var status = (int)entry["status"]!;
        if (status >= 500)
            return [];
        var responses = operation["responses"]!;
        var described = responses[status.ToString(CultureInfo.InvariantCulture)] as JsonObject ?? (status >= 400 ? responses["4XX"] as JsonObject : null);
        if (described is null)
            return [$"the answer {status} is not described"];
        var schema = _responses.Resolve(described)["content"]?["application/json"]?["schema"];
        if (schema is null)
            return entry["response"] is null ? [] : ["the answer should have no body"];
        return Parse(entry["response"]) is { } body ? _responses.Check(schema, body, "response") : [];
    }

    private static IEnumerable<string> Headers(JsonObject entry) => (entry["headers"] as JsonObject ?? [])
        .Where(header => header.Key is "X-RateLimit-Limit" or "X-RateLimit-Remaining" or "Retry-After" && !int.TryParse((string?)header.Value, out _)
            || header.Key is "X-RateLimit-Reset" or "X-RateLimit-Reset-After" && !double.TryParse((string?)header.Value, CultureInfo.InvariantCulture, out _))
        .Select(header => $"the header {header.Key} is {header.Value}");

    private static JsonNode? Parse(JsonNode? recorded) =>
        (string?)recorded is { Length: > 0 and < CutBody } text && (text[0] is '{' or '[') ? JsonNode.Parse(text) : null;
}
