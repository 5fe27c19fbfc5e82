using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PteroBot.Sandbox.Discord;

/// <summary>Short words for what is done to JSON on every page of the simulated Discord.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);

    public static JsonArray Ids(IEnumerable<ulong> ids) => Array(ids.Select(id => (JsonNode?)Text(id)));

    public static string Text(this ulong id) => id.ToString();

    /// <summary>As Discord writes times: six digits of a second and an offset.</summary>
    public static string Text(this DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'");

    public static byte[] Bytes(this JsonNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            node.WriteTo(writer);
        return buffer.ToArray();
    }

    public static string? String(this JsonNode? node, string name) =>
        node is JsonObject o && o[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static long? Long(this JsonNode? node, string name) => node is JsonObject o ? AsLong(o[name]) : null;

    public static bool Is(this JsonNode? node, string name) =>
        node is JsonObject o && o[name] is JsonValue value && value.TryGetValue<bool>(out var yes) && yes;

    public static JsonObject? Object(this JsonNode? node, string name) => node is JsonObject o ? o[name] as JsonObject : null;

    public static JsonArray List(this JsonNode? node, string name) => (node is JsonObject o ? o[name] as JsonArray : null) ?? [];

    /// <summary>A snowflake that was sent as text or, as some clients do, as a number.</summary>
    public static ulong? Id(this JsonNode? node, string name) => node is JsonObject o ? AsId(o[name]) : null;

    public static ulong? AsId(JsonNode? node)
    {
        if (node is not JsonValue value)
            return null;
        if (value.TryGetValue<string>(out var text))
            return ulong.TryParse(text, out var id) ? id : null;
        return AsLong(node) is { } number and >= 0 ? (ulong)number : null;
    }

    public static long? AsLong(JsonNode? node)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.Number)
            return null;
        if (value.TryGetValue<long>(out var number))
            return number;
        if (value.TryGetValue<int>(out var small))
            return small;
        return value.TryGetValue<double>(out var real) && real == Math.Floor(real) ? (long)real : null;
    }
}
