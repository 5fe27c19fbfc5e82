using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.Panel.Transcripts;

/// <summary>Compares an answer of the panel: status, shape, and what it says about states.</summary>
internal static class AnswerDifferences
{
    private static readonly string[] States = ["status", "current_state", "is_suspended", "is_installing", "is_transferring", "is_successful", "is_locked", "server_owner"];

    public static IEnumerable<string> Of(RecordedCall call, PanelReply reply)
    {
        if (reply.Status != call.Status)
            return [$"status {reply.Status} instead of {call.Status}: {reply.Text}"];
        return call.Answer is JsonObject or JsonArray ? [.. Shape.Differences(call.Answer, reply.Json), .. OfStates(call.Answer, reply.Json, "")] : [];
    }

    private static IEnumerable<string> OfStates(JsonNode? recorded, JsonNode? ours, string at)
    {
        if (recorded is not JsonObject then || ours is not JsonObject now)
            yield break;
        foreach (var (key, value) in then.Where(pair => now.ContainsKey(pair.Key)))
        {
            if (States.Contains(key) && value?.ToString() != now[key]?.ToString())
                yield return $"{at}.{key}: {now[key]} instead of {value}";
            foreach (var difference in OfStates(value, now[key], $"{at}.{key}"))
                yield return difference;
        }
    }
}
