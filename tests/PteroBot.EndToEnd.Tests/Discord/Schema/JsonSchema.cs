using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PteroBot.EndToEnd.Tests.Discord.Schema;

/// <summary>
/// The part of JSON Schema 2020-12 that Discord's description uses. In requests a snowflake may also be a number, as the server takes it.
/// </summary>
internal sealed class JsonSchema(JsonObject root, bool isRequest)
{
    /// <summary>What is wrong with the value, each with the place where it is; empty when it fits.</summary>
    public IReadOnlyList<string> Check(JsonNode? schema, JsonNode? value, string at = "$")
    {
        var problems = new List<string>();
        Check(schema as JsonObject ?? [], value, at, problems);
        return problems;
    }

    /// <summary>Follows references until there is a schema of its own.</summary>
    public JsonObject Resolve(JsonObject schema)
    {
        while ((string?)schema["$ref"] is { } reference)
            schema = Find(reference);
        return schema;
    }

    private void Check(JsonObject schema, JsonNode? value, string at, List<string> problems)
    {
        if ((string?)schema["$ref"] is { } reference && !(isRequest && reference.EndsWith("/SnowflakeType", StringComparison.Ordinal) && IsInteger(value)))
            Check(Find(reference), value, at, problems);
        CheckType(schema, value, at, problems);
        CheckChoices(schema, value, at, problems);
        CheckUnions(schema, value, at, problems);
        switch (value)
        {
            case JsonObject json: CheckObject(schema, json, at, problems); break;
            case JsonArray list: CheckList(schema, list, at, problems); break;
            case JsonValue single: CheckValue(schema, single, at, problems); break;
        }
    }

    private static void CheckType(JsonObject schema, JsonNode? value, string at, List<string> problems)
    {
        var types = schema["type"] switch
        {
            JsonArray many => many.Select(type => (string)type!).ToList(),
            JsonValue one => [(string)one!],
            _ => [],
        };
        if (types.Count > 0 && !types.Exists(type => Is(type, value)))
            problems.Add($"{at}: is {KindOf(value)}, not {string.Join(" or ", types)}");
    }

    private static void CheckChoices(JsonObject schema, JsonNode? value, string at, List<string> problems)
    {
        if (schema["enum"] is JsonArray choices && !choices.Any(choice => JsonNode.DeepEquals(choice, value)))
            problems.Add($"{at}: {Short(value)} is not one of {Short(choices)}");
        if (schema.TryGetPropertyValue("const", out var constant) && !JsonNode.DeepEquals(constant, value))
            problems.Add($"{at}: {Short(value)} is not {Short(constant)}");
    }

    private void CheckUnions(JsonObject schema, JsonNode? value, string at, List<string> problems)
    {
        foreach (var part in schema["allOf"] as JsonArray ?? [])
            Check(part!.AsObject(), value, at, problems);
        if (schema["anyOf"] is JsonArray any && Best(any, value, at) is { Fits: 0 } wrongAny)
            problems.AddRange(wrongAny.Problems);
        if (schema["oneOf"] is not JsonArray one)
            return;
        var best = Best(one, value, at);
        if (best.Fits == 0)
            problems.AddRange(best.Problems);
        else if (best.Fits > 1)
            problems.Add($"{at}: fits {best.Fits} alternatives, and only one is meant");
    }

    // Of a union that does not fit, the branch that comes nearest says most.
    private (int Fits, IReadOnlyList<string> Problems) Best(JsonArray branches, JsonNode? value, string at)
    {
        var results = branches.Select(branch => Check(branch, value, at)).ToList();
        return (results.Count(problems => problems.Count == 0), results.MinBy(problems => problems.Count(p => p.StartsWith($"{at}:", StringComparison.Ordinal)) * 100 + problems.Count)!);
    }

    private void CheckObject(JsonObject schema, JsonObject json, string at, List<string> problems)
    {
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => (string)name!).Where(name => !json.ContainsKey(name)))
            problems.Add($"{at}.{name}: is missing");
        if (schema["maxProperties"] is { } most && json.Count > (int)most)
            problems.Add($"{at}: has {json.Count} keys, at most {most}");
        var known = schema["properties"] as JsonObject ?? [];
        foreach (var (name, value) in json)
        {
            if (known[name] is JsonObject inner)
                Check(inner, value, $"{at}.{name}", problems);
            else if (schema["additionalProperties"] is JsonObject other)
                Check(other, value, $"{at}.{name}", problems);
            else if (schema["additionalProperties"] is JsonValue none && !(bool)none)
                problems.Add($"{at}.{name}: is not a known key");
        }
    }

    private void CheckList(JsonObject schema, JsonArray list, string at, List<string> problems)
    {
        if (schema["minItems"] is { } least && list.Count < (int)least)
            problems.Add($"{at}: has {list.Count} items, at least {least}");
        if (schema["maxItems"] is { } most && list.Count > (int)most)
            problems.Add($"{at}: has {list.Count} items, at most {most}");
        if (schema["uniqueItems"] is { } unique && (bool)unique && list.Select(item => item?.ToJsonString()).Distinct().Count() < list.Count)
            problems.Add($"{at}: has an item twice");
        for (var i = 0; schema["items"] is JsonObject items && i < list.Count; i++)
            Check(items, list[i], $"{at}[{i}]", problems);
    }

    private static void CheckValue(JsonObject schema, JsonValue value, string at, List<string> problems)
    {
        if (value.GetValueKind() == JsonValueKind.String)
            CheckText(schema, (string)value!, at, problems);
        if (value.GetValueKind() != JsonValueKind.Number)
            return;
        var number = double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
        if (schema["minimum"] is { } least && number < (double)least || schema["maximum"] is { } most && number > (double)most)
            problems.Add($"{at}: {number} is not within {schema["minimum"]} and {schema["maximum"]}");
        if ((string?)schema["format"] == "int32" && number is < int.MinValue or > int.MaxValue)
            problems.Add($"{at}: {number} is not an int32");
    }

    private static void CheckText(JsonObject schema, string text, string at, List<string> problems)
    {
        if (schema["minLength"] is { } least && text.Length < (int)least || schema["maxLength"] is { } most && text.Length > (int)most)
            problems.Add($"{at}: is {text.Length} characters long, not within {schema["minLength"]} and {schema["maxLength"]}");
        if ((string?)schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern))
            problems.Add($"{at}: {text} does not match {pattern}");
        if ((string?)schema["format"] == "date-time" && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _))
            problems.Add($"{at}: {text} is not a time");
        if ((string?)schema["format"] == "uri" && !Uri.TryCreate(text, UriKind.Absolute, out _))
            problems.Add($"{at}: {text} is not an address");
    }

    private static bool Is(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => KindOf(value) == "String",
        "boolean" => KindOf(value) is "True" or "False",
        "integer" => IsInteger(value),
        _ => KindOf(value) == "Number",
    };

    private static bool IsInteger(JsonNode? value) =>
        KindOf(value) == "Number" && decimal.TryParse(value!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number);

    private static string KindOf(JsonNode? value) => value?.GetValueKind().ToString() ?? "Null";

    private static string Short(JsonNode? value) => value?.ToJsonString() is { } text ? text[..Math.Min(80, text.Length)] : "null";

    private JsonObject Find(string reference) =>
        reference.Split('/').Skip(1).Aggregate((JsonNode)root, (node, step) => node[step]!).AsObject();
}
