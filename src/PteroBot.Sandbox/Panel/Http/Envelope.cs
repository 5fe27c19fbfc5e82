using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>The panel's shapes: items, lists, the null resource, timestamps.</summary>
internal static class Envelope
{
    public static JsonObject Item(string? @object, JsonObject attributes, JsonObject? meta = null)
    {
        var item = new JsonObject { ["object"] = @object, ["attributes"] = attributes };
        if (meta is not null)
            item["meta"] = meta;
        return item;
    }

    public static JsonObject List(IEnumerable<JsonNode> items, JsonObject? meta = null)
    {
        var list = new JsonObject { ["object"] = "list", ["data"] = new JsonArray([.. items]) };
        if (meta is not null)
            list["meta"] = meta;
        return list;
    }

    /// <summary>What an include that may not be seen, or is not there, turns into; also where a list was expected.</summary>
    public static JsonObject Null() => new() { ["object"] = "null_resource", ["attributes"] = null };

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    /// <summary>An empty PHP map prints as an empty list.</summary>
    public static JsonNode Map<T>(IReadOnlyCollection<KeyValuePair<string, T>> pairs, Func<T, JsonNode?> value) =>
        pairs.Count == 0 ? new JsonArray() : new JsonObject(pairs.Select(pair => KeyValuePair.Create(pair.Key, value(pair.Value))));

    public static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:sszzz");

    public static string? Time(DateTimeOffset? at) => at is { } known ? Time(known) : null;

    /// <summary>The other style, which only variables have.</summary>
    public static string LongTime(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ");
}
