using System.Text.Json;
using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Panel.Http;

/// <summary>
/// PHP's way with forms: <c>a[b]=c</c> is a map, <c>a[]=c</c> a list; Laravel then trims every text and turns empty ones to null.
/// </summary>
internal static class PhpForm
{
    public static IEnumerable<KeyValuePair<string, string>> Parse(string form) => form
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => KeyValuePair.Create(Decode(pair[0]), pair.Length > 1 ? Decode(pair[1]) : ""));

    public static JsonObject Read(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var result = new JsonObject();
        foreach (var (name, value) in pairs)
        {
            var open = name.IndexOf('[');
            if (open <= 0 || !name.EndsWith(']'))
                result[name] = value;
            else if (name[open..] == "[]")
                ListAt(result, name[..open]).Add((JsonNode)value);
            else
                MapAt(result, name[..open])[name[(open + 1)..^1]] = value;
        }
        return result;
    }

    public static JsonObject Trim(JsonObject input) => (JsonObject)TrimNode(input)!;

    private static JsonArray ListAt(JsonObject map, string name)
    {
        if (map[name] is not JsonArray list)
            map[name] = list = [];
        return list;
    }

    private static JsonObject MapAt(JsonObject map, string name)
    {
        if (map[name] is not JsonObject inner)
            map[name] = inner = [];
        return inner;
    }

    private static JsonNode? TrimNode(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, TrimNode(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(TrimNode)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => ((string)value!).Trim() is { Length: > 0 } text ? text : null,
        _ => node?.DeepClone(),
    };

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
