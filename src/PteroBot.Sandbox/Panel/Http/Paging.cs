using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>One page of a list, with the panel's oddities about sizes and links.</summary>
internal static class Paging
{
    public static Answer Page<T>(
        Call call, IReadOnlyList<T> rows, Func<T, JsonNode> toJson, int perPage = 50, int? max = null, bool linksKeepQuery = false, JsonObject? meta = null)
    {
        var size = Size(call, perPage, max);
        var page = Math.Max(1, Number(call.Request.QueryValue("page")) ?? 1);
        var shown = rows.Skip((page - 1) * size).Take(size).Select(toJson).ToList();
        meta ??= [];
        meta["pagination"] = new JsonObject
        {
            ["total"] = rows.Count,
            ["count"] = shown.Count,
            ["per_page"] = size,
            ["current_page"] = page,
            ["total_pages"] = Math.Max(1, (rows.Count + size - 1) / size),
            ["links"] = Links(call, page, page * size < rows.Count, linksKeepQuery),
        };
        return Answer.Json(Envelope.List(shown, meta));
    }

    // A word counts as nought, nought as 15, and a negative number breaks the query.
    private static int Size(Call call, int perPage, int? max)
    {
        var size = call.Request.QueryValue("per_page") is { } asked ? Number(asked) ?? 0 : perPage;
        if (size < 0)
            throw Refusal.Bug("QueryException");
        return size == 0 ? 15 : Math.Min(size, max ?? int.MaxValue);
    }

    private static JsonObject Links(Call call, int page, bool more, bool keepQuery)
    {
        var links = new JsonObject();
        if (page > 1)
            links["previous"] = Link(call, page - 1, keepQuery);
        if (more)
            links["next"] = Link(call, page + 1, keepQuery);
        return links;
    }

    private static string Link(Call call, int page, bool keepQuery)
    {
        var kept =
            keepQuery ? call.Request.Query.Where(pair => pair.Key != "page").Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}") : [];
        return $"{call.World.Addresses.Panel}{call.Request.Path}?{string.Join('&', kept.Append($"page={page}"))}";
    }

    private static int? Number(string? text) => int.TryParse(text, out var number) ? number : null;
}
