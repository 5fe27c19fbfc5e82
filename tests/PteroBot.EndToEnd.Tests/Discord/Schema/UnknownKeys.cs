using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Discord.Schema;

/// <summary>Finds keys that no alternative of a schema knows: the description lets misspelt ones pass.</summary>
internal sealed class UnknownKeys(JsonSchema schemas)
{
    // Taken or ignored by Discord, missing from its description; discord.js sends "tts" with edits, too.
    private static readonly string[] Undescribed = ["tts", "nsfw", "file_types", "is_spoiler", "dm_permission", "nonce", "enforce_nonce", "spoiler"];

    public IEnumerable<string> Find(JsonNode? schema, JsonNode? value, string at = "$") => Find([schema as JsonObject ?? []], value, at);

    private IEnumerable<string> Find(IEnumerable<JsonObject> candidates, JsonNode? value, string at)
    {
        var all = candidates.SelectMany(Alternatives).ToList();
        return value switch
        {
            JsonObject json when !all.Exists(schema => schema["additionalProperties"] is JsonObject) && all.Exists(schema => schema["properties"] is not null)
                => json.SelectMany(pair => InObject(all, pair.Key, pair.Value, at)),
            JsonArray list => list.SelectMany((item, i) => Find(all.Select(schema => schema["items"]).OfType<JsonObject>(), item, $"{at}[{i}]")),
            _ => [],
        };
    }

    private IEnumerable<string> InObject(List<JsonObject> all, string key, JsonNode? value, string at)
    {
        var inner = all.Select(schema => schema["properties"]?[key]).OfType<JsonObject>().ToList();
        if (inner.Count == 0)
            return Undescribed.Contains(key) ? [] : [$"{at}.{key}: is not a key that Discord knows"];
        return Find(inner, value, $"{at}.{key}");
    }

    private IEnumerable<JsonObject> Alternatives(JsonObject schema)
    {
        var own = schemas.Resolve(schema);
        IEnumerable<JsonObject> Of(string name) => (own[name] as JsonArray ?? []).OfType<JsonObject>().SelectMany(Alternatives);
        return Of("anyOf").Concat(Of("oneOf")).Concat(Of("allOf")).Prepend(own);
    }
}
