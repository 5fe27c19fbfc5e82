using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PteroBot.EndToEnd.Tests.Panel;

/// <summary>Puts recorded calls to a simulated panel, with its own identifiers in place of the recorded ones.</summary>
internal sealed partial class Replay(PanelStage stage, IReadOnlyDictionary<string, string> people)
{
    private readonly Dictionary<string, string> _names = [];

    /// <summary>From now on the second stands for the first, in paths and bodies.</summary>
    public void Name(string recorded, string ours) => _names[recorded] = ours;

    public async Task<PanelReply> PutAsync(RecordedCall call)
    {
        var (text, type) = Body(call);
        var who = call.Key == "none" ? null : people.GetValueOrDefault(call.Key, call.Key);
        var reply = await stage.SendAsync(call.Method, who, Renamed(call.Path), text, call.Accept, type);
        Learn(call.Answer, reply.Json);
        return reply;
    }

    /// <summary>A recorded answer in our names: errors repeat what they were asked.</summary>
    public JsonNode? Translated(JsonNode? answer) => (answer as JsonObject)?["errors"] is null ? answer : JsonNode.Parse(Renamed(answer!.ToJsonString()));

    private (string? Text, string Type) Body(RecordedCall call) => call.Body switch
    {
        null => (null, "application/json"),
        JsonValue value when call.Path.Contains("/files/write", StringComparison.Ordinal) => ((string)value!, "text/plain"),
        JsonValue value when ((string)value!).StartsWith('{') => ((string)value!, "application/json"),
        JsonValue value => ((string)value!, "application/x-www-form-urlencoded"),
        var body => (Renamed(body.ToJsonString()), "application/json"),
    };

    // What was made in the recording has another uuid or number here.
    private void Learn(JsonNode? recorded, JsonNode? ours)
    {
        if ((recorded as JsonObject)?["attributes"] is not JsonObject then || (ours as JsonObject)?["attributes"] is not JsonObject now)
            return;
        foreach (var key in (string[])["uuid", "identifier", "id", "name", "fingerprint"])
        {
            if (then[key] is JsonValue before && now[key] is JsonValue after && Distinct().IsMatch(before.ToString())
                && before.ToString() != after.ToString())
                _names.TryAdd(before.ToString(), after.ToString());
        }
    }

    private string Renamed(string text) =>
        _names.OrderByDescending(name => name.Key.Length).Aggregate(text, (current, name) => current.Replace(name.Key, name.Value, StringComparison.Ordinal));

    // Long or odd enough to mean only one thing.
    [GeneratedRegex(@"^([0-9a-f]{8}(-.*)?|[A-Za-z0-9]{8}|archive-.*|p[a-z]{3}_\w{11}|[\w+/]{40,})$")]
    private static partial Regex Distinct();
}
