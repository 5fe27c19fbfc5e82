using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>Compares two JSON answers by keys and types; errors also by their texts.</summary>
internal static partial class Shape
{
    /// <summary>Maps whose keys are data, such as images by name.</summary>
    private static readonly string[] OpenMaps = ["docker_images", "environment", "properties", "find", "files", "links", "startup_commands"];

    public static IEnumerable<string> Differences(JsonNode? recorded, JsonNode? ours, string at = "")
    {
        if (recorded is null || ours is null)
            return recorded is null || at.Length > 0 ? [] : [$"{at}: nothing instead of {recorded.ToJsonString()}"];
        var (wanted, got) = (Kind(recorded), Kind(ours));
        if (wanted != got)
            return IsEmptyMap(recorded, ours) || IsEmptyMap(ours, recorded) ? [] : [$"{at}: {got} instead of {wanted}"];
        return recorded switch
        {
            JsonObject map => OfMaps(map, ours.AsObject(), at),
            JsonArray list => OfLists(list, ours.AsArray(), at),
            _ => OfTexts(recorded, ours, at),
        };
    }

    private static IEnumerable<string> OfMaps(JsonObject recorded, JsonObject ours, string at)
    {
        if (OpenMaps.Contains(at.Split('.')[^1]))
            yield break;
        // A list that may not be seen, or was not set, is a null resource and then has other keys.
        if ((string?)(recorded["object"] as JsonValue) == "null_resource" != ((string?)(ours["object"] as JsonValue) == "null_resource"))
            yield break;
        foreach (var missing in recorded.Select(pair => pair.Key).Except(ours.Select(pair => pair.Key)))
            yield return $"{at}.{missing}: missing";
        foreach (var extra in ours.Select(pair => pair.Key).Except(recorded.Select(pair => pair.Key)))
            yield return $"{at}.{extra}: the panel has no such key";
        foreach (var (key, value) in recorded.Where(pair => ours.ContainsKey(pair.Key)))
        {
            foreach (var difference in Differences(value, ours[key], $"{at}.{key}"))
                yield return difference;
        }
    }

    // Lists have different lengths here and there; the first element stands for all. Errors are compared one by one.
    private static IEnumerable<string> OfLists(JsonArray recorded, JsonArray ours, string at)
    {
        if (at.EndsWith(".errors", StringComparison.Ordinal) && recorded.Count != ours.Count)
            return [$"{at}: {ours.ToJsonString()} instead of {recorded.ToJsonString()}"];
        if (at.EndsWith(".errors", StringComparison.Ordinal))
            return recorded.Zip(ours).SelectMany(pair => Differences(pair.First, pair.Second, $"{at}[]"));
        return recorded.Count == 0 || ours.Count == 0 ? [] : Differences(recorded[0], ours[0], $"{at}[]");
    }

    private static IEnumerable<string> OfTexts(JsonNode recorded, JsonNode ours, string at)
    {
        // Where in the panel's own code it went wrong is not ours to tell.
        var isError = at.Contains(".errors[]", StringComparison.Ordinal) && !at.Contains(".trace", StringComparison.Ordinal)
            && !at.Contains(".previous", StringComparison.Ordinal) && !at.Contains(".source.", StringComparison.Ordinal);
        var compared = isError || at.EndsWith(".object", StringComparison.Ordinal);
        if (compared && Masked(recorded) != Masked(ours))
            yield return $"{at}: {ours.ToJsonString()} instead of {recorded.ToJsonString()}";
        if (LooksLikeTime(recorded) != LooksLikeTime(ours) && !at.EndsWith(".name", StringComparison.Ordinal))
            yield return $"{at}: {ours.ToJsonString()} is written otherwise than {recorded.ToJsonString()}";
    }

    private static string Masked(JsonNode node) => Uuid().Replace(node.ToString(), "<uuid>");

    private static bool LooksLikeTime(JsonNode node) => Time().IsMatch(node.ToString());

    private static bool IsEmptyMap(JsonNode empty, JsonNode other) => empty is JsonArray { Count: 0 } && other is JsonObject;

    private static string Kind(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => "bool",
        var kind => kind.ToString(),
    };

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6}Z|\+00:00)$")]
    private static partial Regex Time();
}
