using System.Text.Json.Nodes;

namespace PteroBot.EndToEnd.Tests.People;

/// <summary>What came of a command, press, select or modal.</summary>
public sealed class Answer(JsonObject json)
{
    /// <summary>Discord would not have let the person do it; says why.</summary>
    public string? Impossible => (string?)json["impossible"];

    public string? Interaction => json["interaction"]?.ToString();

    public string? Error => json["error"]?.ToString();

    public double FirstAnswerMs => (double?)json["firstAnswerMs"] ?? double.PositiveInfinity;

    public JsonObject? Modal => json["modal"] as JsonObject;

    public IReadOnlyList<JsonNode?> Choices => [.. json["choices"] as JsonArray ?? []];

    public IReadOnlyList<Message> Messages => [.. (json["messages"] as JsonArray ?? []).Select(message => new Message(message!.AsObject()))];

    /// <summary>The answer's message.</summary>
    public Message Message => Messages.Count > 0 ? Messages[0] : throw new InvalidOperationException($"There was no message: {json.ToJsonString()}");

    /// <summary>Everything that can be read in the answer.</summary>
    public string Text => string.Join('\n', Messages.Select(message => message.Text));

    /// <summary>The custom ids of the modal's text inputs.</summary>
    public IReadOnlyList<string> ModalInputs =>
        [.. (Modal?["components"] as JsonArray ?? []).SelectMany(Inputs).Select(input => (string)input!["custom_id"]!)];

    public override string ToString() => json.ToJsonString();

    private static IEnumerable<JsonNode?> Inputs(JsonNode? row) =>
        row!["component"] is { } single ? [single] : row["components"]?.AsArray() ?? [];
}
